// Compiles the records of a folder into the image that is built into the library.

#include "models/mentions/compile_languages.hpp"

#include <cstdio>
#include <exception>
#include <fstream>
#include <vector>

#include "models/language/records/compile.hpp"
#include "models/language/records/embedded.hpp"

namespace synoptic::language {

std::span<const std::byte> EmbeddedRecords() { return {}; }

}  // namespace synoptic::language

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: synoptic_compile_languages FOLDER IMAGE\n", stderr);
    return 2;
  }
  try {
    const std::vector<std::byte> image =
        synoptic::mentions::CompileLanguages(synoptic::language::ReadRecords(argv[1]));
    std::ofstream file(argv[2], std::ios::binary);
    file.write(reinterpret_cast<const char*>(image.data()),
               static_cast<std::streamsize>(image.size()));
    if (!file.flush()) {
      std::fprintf(stderr, "%s cannot be written\n", argv[2]);
      return 1;
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
