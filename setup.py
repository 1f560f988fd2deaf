"""Has CMake build the module that the wheel holds.

A build of the preset "release" is taken as it is, and the module added to it, so that nothing is
compiled twice; without one, the library is built in build/wheel, which takes minutes.
SYNOPTIC_BUILD names another folder, SYNOPTIC_CMAKE_OPTIONS adds options.
"""

import os
import pathlib
import re
import shlex
import subprocess
import sys

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext

ROOT = pathlib.Path(__file__).resolve().parent
MODULE = "synoptic._synoptic"


def version():
    """That of the library: CMake's."""
    text = (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
    return re.search(r"project\(synoptic\s+VERSION\s+([0-9.]+)", text)[1]


def is_usable(build):
    """Whether a build folder is of these sources, and links the library into what it builds."""
    cache = build / "CMakeCache.txt"
    if not cache.is_file():
        return False
    text = cache.read_text(encoding="utf-8", errors="replace")
    of = re.search(r"^CMAKE_HOME_DIRECTORY:\w+=(.*)$", text, re.M)
    is_here = of is not None and pathlib.Path(of[1]).resolve() == ROOT
    return is_here and not re.search(
        r"^(BUILD_SHARED_LIBS:\w+=(ON|1|TRUE)|SYNOPTIC_SANITIZE:\w+=.+)$", text, re.M)


def folder():
    """Where to build, and with which options."""
    named = os.environ.get("SYNOPTIC_BUILD")
    build = pathlib.Path(named) if named else ROOT / "build" / "release"
    if is_usable(build):
        return build, []
    if not named:
        build = ROOT / "build" / "wheel"
    generator = ["-G", "Ninja"] if not (build / "CMakeCache.txt").exists() else []
    return build, [*generator, "-DCMAKE_BUILD_TYPE=Release", "-DBUILD_SHARED_LIBS=OFF",
                   "-DSYNOPTIC_BUILD_PROGRAM=OFF", "-DSYNOPTIC_BUILD_TESTS=OFF",
                   "-DSYNOPTIC_INSTALL=OFF"]


class BuildByCMake(build_ext):
    """Builds the module with the interpreter that it is for."""

    def build_extension(self, ext):
        build, options = folder()
        # That of a virtual environment goes away with it, and the build folder stays.
        interpreter = getattr(sys, "_base_executable", sys.executable)
        options += ["-DSYNOPTIC_BUILD_PYTHON=ON", f"-DPython_EXECUTABLE={interpreter}"]
        options += shlex.split(os.environ.get("SYNOPTIC_CMAKE_OPTIONS", ""))
        try:
            subprocess.run(["cmake", "-S", str(ROOT), "-B", str(build), *options], check=True)
            subprocess.run(["cmake", "--build", str(build), "--target", "synoptic_python"],
                           check=True)
        except FileNotFoundError:
            sys.exit("synoptic: cmake is needed to build the module; see docs/python.md")
        except subprocess.CalledProcessError:
            sys.exit("synoptic: the module could not be built; see above, and docs/python.md for "
                     "the packages that it needs")
        name = pathlib.Path(self.get_ext_fullpath(ext.name))
        self.copy_file(str(build / "python" / "synoptic" / self.get_ext_filename("_synoptic")),
                       str(name))


setup(version=version(), ext_modules=[Extension(MODULE, sources=[])],
      cmdclass={"build_ext": BuildByCMake})
