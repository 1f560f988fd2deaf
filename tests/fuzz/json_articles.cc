// Articles of JSON and JSON Lines.

#include <cstdint>
#include <string>

#include "corpora/json/articles.hpp"
#include "synoptic/text.hpp"
#include "tests/fuzz/harness.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  synoptic::fuzz::Input input(data, size);
  synoptic::ReadOptions options;
  constexpr const char* kLanguages[] = {"en", ""};
  options.lang = kLanguages[input.TakeByte() % 2];
  synoptic::fuzz::MayRefuse([&] {
    const auto articles =
        synoptic::corpora::json::ReadArticles(std::string(input.text()), options, "input", "input");
    synoptic::fuzz::Require(!articles.empty());
    for (const auto& published : articles) {
      synoptic::CheckArticle(published.article);
      synoptic::CutSentences(published.article);
    }
  });
  return 0;
}
