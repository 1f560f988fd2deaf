"""One-line changes of C++ that a good test notices.

A change is found by the look of the line alone, as clang-format leaves it: comparisons have spaces
around them, and templates have none. What does not compile is found out by the compiler, and
another change is drawn in its place.
"""

import re
from typing import NamedTuple


class Change(NamedTuple):
    operator: str
    line: int  # From 0.
    before: str
    after: str


TURNED = {
    " == ": " != ",
    " != ": " == ",
    " <= ": " > ",
    " >= ": " < ",
    " < ": " >= ",
    " > ": " <= ",
    " && ": " || ",
    " || ": " && ",
}
COMPARISON = re.compile("|".join(re.escape(sign) for sign in TURNED))
# Not a part of a name, of a hexadecimal number, or of a range of characters.
NUMBER = re.compile(r"(?<![\w.'])(\d[\d']*(?:\.\d*)?(?:e-?\d+)?)(F|U|UL)?(?![\w.'])")
CALL = re.compile(r"(?<![\w:.>~])((?:\w+(?:::|\.|->))*[A-Za-z_]\w*)\(")
RETURNED = re.compile(r"^(\s*(?:if \(.*\) )?return )([^;]*\([^;]*)(;)$")
GIVEN = re.compile(r"^(\s*(?:const )?(?:float|double|bool|int|std::(?!move)[\w:]+(?:<[^()]*>)?|[A-Z]\w+)"
                   r"[&*]* (?:const )?\w+ = )([^;]*\([^;]*)(;)$")
CONDITION = re.compile(r"^(\s*(?:\} else )?if )(\(.*\))( \{| \S.*;)$")
DECLARED = re.compile(r"^\s*(?:using|namespace|static|constexpr|const|extern|template|typedef|return|"
                      r"auto|enum|struct|class|friend|case|public|private|protected|#)\b|^\s*#")
KEYWORDS = {"if", "for", "while", "switch", "return", "sizeof", "catch", "static_assert", "assert",
            "decltype", "alignas", "TEST"}
SYMMETRIC = {"std::min", "std::max", "std::swap", "std::minmax", "std::ranges::equal"}
HEAD = re.compile(r"^\s*(?:[\w:<>,&*\[\]]+ )+[\w:~]+\(.*\)(?: const)?(?: noexcept)? \{$")


def code_of(line):
    """The line without its comment, its strings and characters, at the same columns."""
    code = []
    quote = ""
    i = 0
    while i < len(line):
        c = line[i]
        if quote:
            if c == "\\":
                code.append("..")
                i += 2
                continue
            code.append(c if c == quote else ".")
            if c == quote:
                quote = ""
        elif line.startswith("//", i):
            break
        elif c == '"' or c == "'" and not (i > 0 and line[i - 1].isalnum()):
            quote = c
            code.append(c)
        else:
            code.append(c)
        i += 1
    return "".join(code)


def close_of(code, begin):
    """Where the bracket that opens at `begin` is closed; -1 if not on this line."""
    depth = 0
    for i in range(begin, len(code)):
        if code[i] in "([{":
            depth += 1
        elif code[i] in ")]}":
            depth -= 1
            if depth == 0:
                return i
    return -1


def arguments_of(code, begin, end):
    """The spans of what stands between commas in code[begin:end], brackets aside."""
    spans = []
    depth = 0
    first = begin
    for i in range(begin, end):
        if code[i] in "([{":
            depth += 1
        elif code[i] in ")]}":
            depth -= 1
        elif code[i] == "," and depth == 0:
            spans.append((first, i))
            first = i + 1
    spans.append((first, end))
    return [(b + len(code[b:e]) - len(code[b:e].lstrip()), e) for b, e in spans]


def turned(line, code):
    """A comparison is turned round."""
    for match in COMPARISON.finditer(code):
        yield line[:match.start()] + TURNED[match[0]] + line[match.end():]


def negated(line, code):
    """A condition is asked the other way round."""
    match = CONDITION.match(code)
    if match and close_of(code, match.start(2)) == match.end(2) - 1 and "; " not in match[2]:
        yield line[:match.start(2)] + "(!" + line[match.start(2):match.end(2)] + ")" + line[match.end(2):]


def other_number(line, code):
    """A constant is doubled, or left out."""
    for match in NUMBER.finditer(code):
        digits, suffix = match[1].replace("'", ""), match[2] or ""
        is_none = float(digits) == 0
        whole = "." not in digits and "e" not in digits
        doubled = "1" if is_none else str(2 * int(digits)) if whole else repr(2 * float(digits))
        if suffix == "F" and "." not in doubled and "e" not in doubled:
            doubled += ".0"
        for other in [doubled] if is_none else [doubled, "0" if whole else "0.0"]:
            yield line[:match.start()] + other + suffix + line[match.end():]


def emptied(line, code):
    """A call gives the default of its type."""
    for pattern in (RETURNED, GIVEN):
        match = pattern.match(code)
        if match:
            yield line[:match.start(2)] + "{}" + line[match.end(2):]
    for match in CALL.finditer(code):
        end = close_of(code, match.end() - 1)
        if end < 0 or match[1] in KEYWORDS or match[1].startswith("std::move"):
            continue
        if code[:match.start()].strip() == "" or code[:match.start()].endswith("~"):
            continue  # A step, which `left_out` leaves out, or a declaration.
        call = line[match.start():end + 1]
        yield (line[:match.start()] + "std::remove_cvref_t<decltype(" + call + ")>{}" +
               line[end + 1:])


def left_out(line, code):
    """A step is left out."""
    step = code.strip()
    if not step.endswith(";") or DECLARED.match(code) or step.count("(") != step.count(")"):
        return
    is_step = re.match(r"(?:if \(.*\) |for \(.*\) |while \(.*\) )?[\w\[\]().>*:-]+(?:\(| [-+*/|&^]?= |\+\+;|--;)|"
                       r"(?:\+\+|--)\w|(?:if \(.*\) )?(?:continue|break|return\b.*);", step)
    if is_step and not re.match(r"[\w:<>,]+[&*]? \w+(?: = |;|\{|\()", step):
        yield line[:len(line) - len(line.lstrip())] + ";"


def swapped(line, code):
    """Two arguments change places."""
    for match in CALL.finditer(code):
        end = close_of(code, match.end() - 1)
        if end < 0 or match[1] in KEYWORDS | SYMMETRIC:
            continue
        spans = arguments_of(code, match.end(), end)
        for (b1, e1), (b2, e2) in zip(spans, spans[1:]):
            first, second = line[b1:e1], line[b2:e2]
            if first and second and first != second:
                yield line[:b1] + second + line[e1:b2] + first + line[e2:]


OPERATORS = (turned, negated, other_number, emptied, left_out, swapped)

# After these a line begins a statement of its own.
ENDS = (";", "{", "}", ":")


def changes_of(text):
    """All changes of a file. Left as they are: comments, includes, and what asserts."""
    before = "{"  # How the code before ends.
    raw = ""  # What ends the raw string that goes on.
    for number, line in enumerate(text.split("\n")):
        if raw:
            if raw in line:
                raw = ""
            continue
        begin = re.search(r'R"(\w*)\(', line)
        if begin:
            raw = "" if f'){begin[1]}"' in line else f'){begin[1]}"'
            before = ";"
            continue
        code = code_of(line)
        is_code = code.strip() and not re.match(r"\s*(#|//|static_assert|assert\(|throw |Fail|namespace|"
                                                r"using |template)", code)
        is_code = is_code and not (HEAD.match(code) and not re.match(
            r"\s*(?:\} else )?(?:if|for|while|switch|return)\b", code))
        if is_code:
            for operator in OPERATORS:
                if operator is left_out and not before.endswith(ENDS):
                    continue
                for after in operator(line, code):
                    if after != line:
                        yield Change(operator.__name__, number, line, after)
        if code.strip():
            before = code.rstrip()
