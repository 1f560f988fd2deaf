// Runs a harness over the files and folders that are named: its corpus and its regressions, in the
// ordinary tests. A fault ends the process.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/fuzz/harness.hpp"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> FilesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  if (!fs::is_directory(folder)) return files;  // Most harnesses have no regressions.
  for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

void Run(const fs::path& file) {
  std::printf("%s\n", file.c_str());
  std::fflush(stdout);  // The last line names the input that ends the process.
  std::ifstream in(file, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(in), {});
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int count, char** names) {
  std::size_t inputs = 0;
  for (int i = 1; i < count; ++i) {
    for (const fs::path& file : FilesIn(names[i])) {
      Run(file);
      ++inputs;
    }
  }
  if (inputs > 0) return 0;
  std::fprintf(stderr, "expected folders with inputs, found none\n");
  return 1;
}
