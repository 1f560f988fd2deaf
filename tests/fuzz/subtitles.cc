// SRT and WebVTT, with the times of what is said.

#include "corpora/subtitles/subtitles.hpp"

#include <cstdint>
#include <string>

#include "synoptic/text.hpp"
#include "tests/fuzz/harness.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  synoptic::fuzz::Input input(data, size);
  synoptic::ReadOptions options;
  constexpr const char* kLanguages[] = {"en", "zh", ""};
  options.lang = kLanguages[input.TakeByte() % 3];
  synoptic::fuzz::MayRefuse([&] {
    const std::string bytes(input.text());
    const auto read = synoptic::corpora::subtitles::ReadSubtitles(bytes, options, "input");
    synoptic::CheckArticle(read.article);
    std::size_t end = 0;
    for (const auto& time : read.times) {
      synoptic::fuzz::Require(time.text.begin >= end && time.text.begin < time.text.end &&
                              time.text.end <= read.article.text.size() &&
                              time.begin_ms <= time.end_ms);
      end = time.text.end;
    }
    synoptic::CutSentences(read.article);
  });
  return 0;
}
