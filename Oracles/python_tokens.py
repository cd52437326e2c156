"""Prints what CPython's tokenizer says of each file named on standard input, a line of JSON each.

Needs Python 3.12 or later, whose tokenizer looks into formatted strings. Files that it refuses
are left out. Soft keywords have no kind: only a grammar can tell them from names.
"""

import io
import json
import keyword
import sys
import tokenize

STRINGS = {tokenize.STRING, tokenize.FSTRING_START, tokenize.FSTRING_MIDDLE, tokenize.FSTRING_END}


def tokens_of(code):
    starts = [0]
    for line in code.encode().splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    lines = code.splitlines(keepends=True) + [""]

    def byte(place):
        line, column = place
        return starts[line - 1] + len(lines[line - 1][:column].encode())

    at_line_start = True
    in_decorator = False
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type in (tokenize.NEWLINE, tokenize.NL, tokenize.INDENT, tokenize.DEDENT):
            if token.type == tokenize.NEWLINE:
                at_line_start = True
                in_decorator = False
            continue
        if token.string == "" or token.type == tokenize.ENDMARKER:
            continue
        kind = "plain"
        if token.type == tokenize.COMMENT:
            kind = "comment"
        elif token.type in STRINGS:
            kind = "string"
        elif token.type == tokenize.NUMBER:
            kind = "number"
        elif token.string == "@" and at_line_start:
            in_decorator = True
            kind = "attribute"
        elif in_decorator and (token.type == tokenize.NAME or token.string == "."):
            kind = "attribute"
        elif keyword.iskeyword(token.string):
            kind = "keyword"
        elif keyword.issoftkeyword(token.string) and token.string != "_":
            kind = None
        if in_decorator and kind not in ("attribute", "comment"):
            in_decorator = False
        if token.type != tokenize.COMMENT:
            at_line_start = False
        start, end = byte(token.start), byte(token.end)
        if end > start:
            yield {"start": start, "end": end, "kind": kind}


for name in sys.stdin.read().splitlines():
    try:
        with open(name, encoding="utf-8", newline="") as file:
            code = file.read()
        if "\r" in code or "\f" in code or "\v" in code:
            continue
        compile(code, name, "exec")
        print(json.dumps({"file": name, "tokens": list(tokens_of(code))}))
    except (SyntaxError, UnicodeDecodeError, ValueError, tokenize.TokenError):
        continue
