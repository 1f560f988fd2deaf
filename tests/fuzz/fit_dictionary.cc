// The dictionary of `synoptic fit`, and what is fitted by it.

#include <cstdint>
#include <string_view>

#include "synoptic/fit.hpp"
#include "tests/fuzz/encode.hpp"
#include "tests/fuzz/memory_file.hpp"

namespace {

std::span<const std::uint8_t> BytesOf(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

constexpr std::string_view kItalian = "4 2\nsole 1 0\nluna 0 1\nmare 1 1\nsale 1 -1\n";
constexpr std::string_view kIndonesian = "4 2\nmatahari 0 1\nbulan -1 0\nlaut -1 1\ngaram 1 1\n";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const synoptic::fuzz::MemoryFile italian;
  static const synoptic::fuzz::MemoryFile indonesian;
  static const synoptic::fuzz::MemoryFile dictionary;
  synoptic::fuzz::MayRefuse([&] {
    synoptic::FitOptions options;
    options.from = {"it", italian.With(BytesOf(kItalian))};
    options.to = {"id", indonesian.With(BytesOf(kIndonesian))};
    options.dictionary = dictionary.With({data, size});
    options.output = "/dev/null";
    options.rounds = 2;
    const synoptic::FitReport report = synoptic::Fit(options);
    synoptic::fuzz::Require(report.covered <= report.pairs);
  });
  return 0;
}
