// synoptic_pages: the names of pages on standard input, one a line -> JSON of what is read of each,
// one a line, for bench/pages.py. With --speed alone: reads all and says how fast, in MB/s.

#include <chrono>
#include <cstdio>
#include <exception>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "synoptic/io/read.hpp"
#include "synoptic/text.hpp"

namespace {

using Json = nlohmann::ordered_json;

Json ToJson(const synoptic::io::Document& document) {
  const synoptic::Article& article = document.article;
  Json json = {{"title", article.title},
               {"date", article.date},
               {"lang", article.lang},
               {"url", document.url},
               {"encoding", document.encoding}};
  Json paragraphs = Json::array();
  for (std::size_t p = 0; p < article.paragraphs.size(); ++p) {
    const auto kind = article.kinds.empty() ? synoptic::TextKind::kProse : article.kinds[p];
    if (kind == synoptic::TextKind::kHeadline || !synoptic::MakesClaim(kind)) continue;
    paragraphs.push_back(Json::array({std::string(synoptic::TextKindName(kind)),
                                      std::string(Slice(article.text, article.paragraphs[p]))}));
  }
  Json units = Json::array();
  for (const synoptic::Unit& unit : synoptic::CutSentences(article)) {
    const bool is_kind = unit.paragraph < article.kinds.size();
    if (is_kind && !synoptic::MakesClaim(article.kinds[unit.paragraph])) continue;
    units.push_back(std::string(Slice(article.text, unit.span)));
  }
  json["paragraphs"] = std::move(paragraphs);
  json["units"] = std::move(units);
  return json;
}

}  // namespace

int main(int argc, char** argv) {
  const bool is_speed = argc > 1 && std::string_view(argv[1]) == "--speed";
  std::size_t bytes = 0;
  std::chrono::duration<double> time{};
  for (std::string file; std::getline(std::cin, file);) {
    try {
      const auto begin = std::chrono::steady_clock::now();
      const synoptic::io::Document document = synoptic::io::ReadArticles(file).front();
      time += std::chrono::steady_clock::now() - begin;
      bytes += std::filesystem::file_size(file);
      if (!is_speed) std::cout << ToJson(document).dump() << '\n';
    } catch (const std::exception& error) {
      std::cerr << error.what() << '\n';
      if (!is_speed) std::cout << R"({"title":"","date":"","paragraphs":[],"units":[]})" << '\n';
    }
  }
  if (is_speed) std::printf("%.1f MB/s\n", static_cast<double>(bytes) / 1e6 / time.count());
}
