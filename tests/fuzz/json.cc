// The JSON of a synopsis, and every view of what is read.

#include <cstdint>
#include <sstream>
#include <string>

#include "synoptic/views.hpp"
#include "tests/fuzz/harness.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using synoptic::fuzz::MayRefuse;
  const synoptic::fuzz::Input input(data, size);
  MayRefuse([&] {
    std::istringstream in{std::string(input.text())};
    const synoptic::Synopsis synopsis = synoptic::ReadJson(in);
    std::stringstream json;
    synoptic::WriteJson(synopsis, json);
    const std::string written = json.str();
    std::ostringstream again;
    synoptic::WriteJson(synoptic::ReadJson(json), again);
    synoptic::fuzz::Require(again.str() == written);
    std::ostringstream out;
    synoptic::WriteHtml(synopsis, out);
    synoptic::WriteTsv(synopsis, out);
    for (const std::size_t width : {1U, 40U, 100U}) {
      synoptic::WriteTerminal(synopsis, out, {.width = width});
    }
    for (const auto index : {synoptic::BeadIndex::kUnit, synoptic::BeadIndex::kLine}) {
      MayRefuse([&] { synoptic::WriteBeads(synopsis, out, index); });
      MayRefuse([&] { synoptic::WriteLadder(synopsis, out, index); });
    }
  });
  return 0;
}
