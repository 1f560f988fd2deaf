// How fast files are read as articles, on one core.
//
//     synoptic_read_speed [--times N] FILE...
//
// Prints for each file how many bytes it holds when it is decompressed, how many articles are in
// it, and bytes a second of processor time, the best of N times (5).

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

#include "corpora/decompress.hpp"
#include "corpora/file.hpp"
#include "synoptic/io/read.hpp"

namespace {

double Seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

void Measure(const std::filesystem::path& file, int times) {
  synoptic::ReadOptions options;
  options.max_bytes = std::size_t{1} << 30;
  const std::size_t bytes =
      synoptic::corpora::Decompress(synoptic::corpora::ReadBytes(file, options.max_bytes),
                                    options.max_bytes, file.string())
          .size();
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
