#!/usr/bin/env python3
"""Writes one program of all examples in C++ that headers and documentation show:
    write_examples.py SOURCE-TREE OUT.cc
The fenced blocks ("```cpp") of a page are one function, in their order, but for one with a main,
which is a function of its own. So is each run of lines of a header that begin with "///     ".
"""
import pathlib
import re
import sys

FENCED = re.compile(r'^```cpp\n(.*?)^```$', re.M | re.S)
COMMENTED = re.compile(r'(?:^///     .*\n(?:^///\n(?=///     ))?)+', re.M)
INCLUDE = re.compile(r'^ *#include .*\n', re.M)
MAIN = re.compile(r'^int main\(.*?\) \{$', re.M)


def of_page(text):
    """The functions that a page is, as pairs of the line that it begins at and its text."""
    together, apart = [], []
    for block in FENCED.finditer(text):
        code = block.group(1)
        begin = text.count('\n', 0, block.start(1)) + 1
        if MAIN.search(code):
            apart.append((begin, code))
        else:
            together.append((begin, code))
    return ([together] if together else []) + [[one] for one in apart]


def of_header(text):
    for block in COMMENTED.finditer(text):
        code = re.sub(r'^///(     )?', '', block.group(), flags=re.M)
        yield [(text.count('\n', 0, block.start()) + 1, code)]


def main(source, out):
    source = pathlib.Path(source)
    pages = [source / 'README.md', *sorted((source / 'docs').glob('*.md'))]
    headers = sorted((source / 'include/synoptic').glob('*.hpp'))
    headers += sorted((source / 'include/synoptic/io').glob('*.hpp'))
    functions, includes, calls = [], set(), []
    for file in pages + headers:
        text = file.read_text(encoding='utf-8')
        for blocks in of_header(text) if file.suffix == '.hpp' else of_page(text):
            name = file.relative_to(source)
            body = ''
            for line, code in blocks:
                includes.update(one.strip() for one in INCLUDE.findall(code))
                code = INCLUDE.sub('\n', code)
                is_program = MAIN.search(code)
                code = MAIN.sub('{', code)
                body += f'#line {line} "{name}"\n{code}'
                if is_program:
                    body += '// A program of its own.\n'
            functions.append(f'void Example{len(functions)}() {{\n{body}}}\n')
            calls.append(f'  Run("{name}:{blocks[0][0]}", Example{len(calls)});\n')
    program = ''.join(f'{one}\n' for one in sorted(includes))
    program += ('#include <fstream>\n#include <functional>\n#include <iostream>\n'
                '#include <synoptic/io/io.hpp>\n#include <synoptic/io/read.hpp>\n'
                '#include <synoptic/synoptic.hpp>\n\nnamespace {\n')
    program += '\n'.join(functions)
    program += ('\nvoid Run(const char* place, const std::function<void()>& example) {\n'
                '  std::cerr << place << std::endl;\n  example();\n}\n\n}  // namespace\n\n'
                'int main() {\n' + ''.join(calls) + '}\n')
    pathlib.Path(out).write_text(program, encoding='utf-8')


if __name__ == '__main__':
    main(*sys.argv[1:])
