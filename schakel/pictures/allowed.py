"""What may be in a drawing: the elements, attributes and styles of SVG that draw, and none that load, link, move or run."""

ELEMENTS = frozenset(
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath linearGradient radialGradient "
    "stop clipPath mask pattern marker style".split())

ATTRIBUTES = frozenset(
    "id class x y x1 x2 y1 y2 cx cy r rx ry fx fy fr d dx dy points width height viewBox preserveAspectRatio version transform "
    "pathLength rotate textLength lengthAdjust startOffset method spacing offset gradientUnits gradientTransform spreadMethod "
    "clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform markerUnits markerWidth "
    "markerHeight refX refY orient type".split())
"""Besides those in `STYLES`."""

STYLES = frozenset(
    "alignment-baseline baseline-shift clip-path clip-rule color color-interpolation direction display dominant-baseline fill "
    "fill-opacity fill-rule font-family font-size font-stretch font-style font-variant font-weight isolation letter-spacing "
    "marker marker-end marker-mid marker-start mask mix-blend-mode opacity overflow paint-order shape-rendering stop-color "
    "stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity "
    "stroke-width text-anchor text-decoration text-rendering unicode-bidi vector-effect visibility white-space word-spacing "
    "writing-mode".split())
"""As attributes, and as properties in a style."""

FUNCTIONS = frozenset("rgb rgba hsl hsla translate scale rotate matrix skewx skewy".split())
"""In values."""
