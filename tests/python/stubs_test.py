"""The stubs say what the module has, and everything says what it does."""

import ast
import inspect
import pathlib

import pytest

import synoptic

STUBS = ast.parse(pathlib.Path(synoptic.__file__).with_name("__init__.pyi").read_text("utf-8"))
CLASSES = {node.name: node for node in STUBS.body if isinstance(node, ast.ClassDef)}
FUNCTIONS = {node.name: node for node in STUBS.body if isinstance(node, ast.FunctionDef)}


def parameters(node):
    """[(name, default)] of a function of the stubs, without self."""
    given = node.args
    plain = [*given.posonlyargs, *given.args]
    defaults = [None] * (len(plain) - len(given.defaults)) + given.defaults
    found = [(a.arg, d) for a, d in zip(plain, defaults) if a.arg != "self"]
    if given.vararg:
        found.append((given.vararg.arg, None))
    found += [(a.arg, d) for a, d in zip(given.kwonlyargs, given.kw_defaults)]
    if given.kwarg:
        found.append((given.kwarg.arg, None))
    return [(name, None if d is None else ast.literal_eval(d)) for name, d in found]


def of_signature(signature):
    return [(p.name, None if p.default is p.empty else p.default)
            for p in signature.parameters.values()]


def test_all_names_are_in_the_stubs_and_back():
    kinds = {name for name in synoptic.__all__ if inspect.isclass(getattr(synoptic, name))}
    errors = {name for name in kinds if issubclass(getattr(synoptic, name), synoptic.Error)}
    assert kinds - errors == set(CLASSES)
    functions = {name for name in synoptic.__all__ if name not in kinds and name != "__version__"}
    assert functions == set(FUNCTIONS)


@pytest.mark.parametrize("name", sorted(set(CLASSES)))
def test_classes_have_the_members_of_the_stubs(name):
    known = {node.name for node in CLASSES[name].body if isinstance(node, ast.FunctionDef)}
    found = {member for member in vars(getattr(synoptic, name))
             if not member.startswith("_") or member in known}
    assert found - {"__init__"} == known - {"__init__"}


@pytest.mark.parametrize("name", sorted(set(FUNCTIONS)))
def test_functions_have_the_parameters_of_the_stubs(name):
    function = getattr(synoptic, name)
    assert of_signature(inspect.signature(function)) == parameters(FUNCTIONS[name])


def test_everything_says_what_it_does():
    for name in synoptic.__all__:
        thing = getattr(synoptic, name)
        if name == "__version__":
            continue
        assert thing.__doc__ and thing.__doc__.strip(), name
        if inspect.isclass(thing):
            for member, value in vars(thing).items():
                if not member.startswith("_"):
                    assert value.__doc__ if not isinstance(value, staticmethod) else (
                        value.__func__.__doc__), f"{name}.{member}"
