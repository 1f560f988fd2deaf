// Beads and ladders, and the scores of one against the other: the input is two of them, with an
// empty byte between.

#include "synoptic/beads.hpp"

#include <cstdint>
#include <sstream>
#include <string>

#include "synoptic/score.hpp"
#include "tests/fuzz/harness.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const synoptic::fuzz::Input input(data, size);
  const std::size_t middle = input.text().find('\0');
  const auto read = [](std::string_view text) {
    std::istringstream in{std::string(text)};
    return synoptic::ReadBeads(in, "input");
  };
  synoptic::fuzz::MayRefuse([&] {
    const auto gold = read(input.text().substr(0, middle));
    const auto result =
        middle == std::string_view::npos ? gold : read(input.text().substr(middle + 1));
    const synoptic::Score score = synoptic::ScoreBeads(gold, result);
    synoptic::fuzz::Require(score.links.correct <= score.links.proposed &&
                            score.links.found <= score.links.expected);
  });
  return 0;
}
