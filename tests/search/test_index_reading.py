"""A page is read in passages; what it says about other pages is left out."""

from schakel.search.reading import Passage, read

HTML = """<h1 id="t">Titel<a class="headerlink" href="#t">¶</a></h1>
<div class="s-lead"><p>De samenvatting.</p></div>
<p class="s-marks"><span>situatie 2011</span></p>
<p>Boven <a class="begrip" href="x">leefwereld</a> &amp; meer.<br>Tweede regel.</p>
<p><a class="s-previous" href="v">← Vorige bijeenkomst</a><a class="s-next" href="n">Volgende bijeenkomst →</a></p>
<h2 id="deel">Deel <em>één</em><a class="headerlink" href="#deel">¶</a></h2>
<ul><li>Een gewone regel met <a href="y">een koppeling</a>.</li>
<li><a href="z">Ander item</a>: samenvatting van dat item.</li>
<li><a class="begrip" href="w">Maatje</a> staat vooraan.</li></ul>
<div class="s-source" id="jellinek"><p><strong>Jellinek</strong></p>
<details><summary>Gebruikt in 2 items</summary><p>Eén, Twee</p></details></div>
<table><tr><th>Dag</th><th>Wat</th></tr><tr><td>2 juli</td><td><a href="q">Kenniscafé</a></td><td>25 mensen</td></tr>
<tr><td>10</td><td><a href="#deel">Rondje</a></td></tr></table>
<h2 class="s-used" id="gebruikt-in">Gebruikt in</h2><ul><li><strong>Casussen</strong>: <a href="q">Familie A.</a></li></ul>
<script>var x = "<p>nee</p>";</script>"""


def test_a_page_is_read_in_passages() -> None:
    assert read(HTML) == (
        Passage("", "", "Boven leefwereld & meer.\nTweede regel."),
        Passage("deel", "Deel één", "Een gewone regel met een koppeling.\nMaatje staat vooraan."),
        Passage("jellinek", "Deel één", "Jellinek\nDag\nWat\n10\nRondje"),
    )


def test_broken_html_is_read_as_far_as_it_goes() -> None:
    assert read("<p>a<ul><li>b</p></div>c") == (Passage("", "", "a\nb\nc"),)
    assert read("") == ()
