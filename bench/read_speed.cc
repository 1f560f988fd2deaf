// How fast files are read as articles, on one core.
//
//     synoptic_read_speed [--times N] FILE...
//
// Prints for each file, plain or of gzip, how many bytes it holds when it is decompressed, how many
// articles are in it, and bytes a second of processor time, the best of N times (5).

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "synoptic/io/read.hpp"

namespace {

double Seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// Of a gzip file its last four bytes say how many it holds.
std::size_t Bytes(const std::filesystem::path& file) {
  if (file.extension() != ".gz") return std::filesystem::file_size(file);
  std::ifstream in(file, std::ios::binary);
  in.seekg(-4, std::ios::end);
  std::size_t bytes = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    bytes |= static_cast<std::size_t>(in.get() & 0xFF) << shift;
  }
  return bytes;
}

void Measure(const std::filesystem::path& file, int times) {
  synoptic::ReadOptions options;
  options.max_bytes = std::size_t{1} << 30;
  const std::size_t bytes = Bytes(file);
  double best = 0;
  std::size_t articles = 0;
  for (int i = 0; i < times; ++i) {
    const double begin = Seconds();
    articles = synoptic::io::ReadArticles(file, options).size();
    const double rate = static_cast<double>(bytes) / std::max(1e-9, Seconds() - begin);
    best = std::max(best, rate);
  }
  std::printf("%s\t%zu bytes\t%zu articles\t%.1f MB/s\n", file.c_str(), bytes, articles,
              best / 1e6);
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<std::string> files(arguments + 1, arguments + count);
  int times = 5;
  if (files.size() > 2 && files[0] == "--times") {
    times = std::atoi(files[1].c_str());
    files.erase(files.begin(), files.begin() + 2);
  }
  try {
    for (const std::string& file : files) Measure(file, times);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
