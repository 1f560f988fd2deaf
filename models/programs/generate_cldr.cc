// Generates the part of the records of languages that comes from CLDR, through ICU: run once for a
// version of ICU, and what it writes is committed. So the same version of this project reads the
// same words whatever ICU it runs with.
//
//   ninja -C build/release synoptic_generate_cldr
//   build/release/models/programs/synoptic_generate_cldr models/language/data/cldr ar de en ...
//
// It reads the traits of the records that it was built with: of a new language, those come first.

#include <cstdio>
#include <exception>
#include <fstream>
#include <string>

#include "models/mentions/cldr/rows.hpp"

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: synoptic_generate_cldr FOLDER LANG...\n", stderr);
    return 2;
  }
  try {
    for (int i = 2; i < argc; ++i) {
      const std::string path = std::string(argv[1]) + "/" + argv[i] + ".lang";
      std::ofstream file(path, std::ios::binary);
      file << synoptic::mentions::GenerateRecord(argv[i]);
      if (!file.flush()) {
        std::fprintf(stderr, "%s cannot be written\n", path.c_str());
        return 1;
      }
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
