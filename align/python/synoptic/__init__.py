"""Articles in different languages side by side, claim by claim.

    import synoptic

    it = synoptic.Article.read("corpora/samples/gpu-launch/it.txt")
    id = synoptic.Article.read("corpora/samples/gpu-launch/id.txt")
    synopsis = synoptic.align(it, id)
    for claim in synopsis.claims:
        print(claim)

docs/python.md tells the rest.
"""

from . import errors
from ._synoptic import (
    Article,
    ArticlePair,
    Batch,
    Claim,
    ClaimMember,
    Counts,
    Dictionary,
    Difference,
    DifferenceMember,
    Encoder,
    Encoding,
    Evidence,
    FitReport,
    Gold,
    GroupResult,
    Link,
    Mention,
    MinedPair,
    Model,
    NoVectors,
    Reference,
    Relatedness,
    Score,
    Span,
    Synopsis,
    Token,
    Unit,
    Weights,
    __version__,
    align,
    batch,
    calibrate,
    embed,
    fit,
    identify_language,
    mine,
    pair,
    read,
    read_beads,
    relatedness,
    score,
    segment,
)
from .errors import (
    Error,
    InvalidArgumentError,
    InvalidFormatError,
    InvalidTextError,
    NotFoundError,
    TooLargeError,
    UnreadableError,
)

__all__ = [name for name in dir() if not name.startswith("_") and name != "errors"]
__all__.append("__version__")
