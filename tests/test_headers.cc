// Carries the headers that all tests precompile (tests/CMakeLists.txt); CMake wants a source.
