"""What synoptic raises: a class for each kind of failure, all of them `Error`.

A message names the file and, where there is one, the line, what was expected, what was found, and
what to do about it.
"""


class Error(Exception):
    """Anything that synoptic refuses or fails at."""

    code = "internal"
    """What results carry for this failure: "not_found", "unreadable" and so on."""


class NotFoundError(Error, FileNotFoundError):
    """A file or directory does not exist."""

    code = "not_found"


class UnreadableError(Error, OSError):
    """It exists, but could not be read or written."""

    code = "unreadable"


class InvalidTextError(Error, ValueError):
    """Bytes that are not UTF-8, or not text at all."""

    code = "invalid_text"


class InvalidFormatError(Error, ValueError):
    """A file that is not what its format promises."""

    code = "invalid_format"


class InvalidArgumentError(Error, ValueError):
    """A value that the caller gave is out of range or unknown."""

    code = "invalid_argument"


class TooLargeError(Error, ValueError):
    """The input is larger than the operation supports."""

    code = "too_large"


def of_code(code, message):
    """The exception for a code of `synoptic::ErrorCodeName`, not raised."""
    kinds = (
        NotFoundError,
        UnreadableError,
        InvalidTextError,
        InvalidFormatError,
        InvalidArgumentError,
        TooLargeError,
    )
    for kind in kinds:
        if kind.code == code:
            return kind(message)
    error = Error(message)
    error.code = code
    return error
