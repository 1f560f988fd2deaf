#include "align/cli/sentence_lists.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string_view>
#include <system_error>
#include <utility>

#include "align/cli/collection.hpp"
#include "align/cli/message.hpp"
#include "corpora/decompressed_lines.hpp"
#include "corpora/recognise.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/byte_order_mark.hpp"
#include "synoptic/text.hpp"

namespace synoptic::cli {
namespace {

constexpr std::size_t kLinesOfSample = 1000;

std::string LanguageOf(const std::vector<std::string>& lines, const std::string& name) {
  std::string text;
  for (const std::string& line : lines) text += ReplaceInvalidUtf8(line) + '\n';
  ReadOptions read;
  read.id = name;
  return ParseArticle(std::move(text), read).lang;
}

// What has its own places for sentences, or no text at all, is left to the readers of articles.
bool AreLines(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  using corpora::Format;
  const Format format = corpora::Recognise(text).format;
  return format == Format::kText || format == Format::kMarkdown || format == Format::kWikitext ||
         format == Format::kColumns;
}

class LineAdder {
 public:
  LineAdder(const std::string& name, bool have_ids, SentenceList& list)
      : name_(name), have_ids_(have_ids), list_(list) {}
  ~LineAdder() {
    if (refused_ > 1) {
      PrintMessage(name_ + ": " + std::to_string(refused_) + " lines in all were left out");
    }
  }
  LineAdder(const LineAdder&) = delete;
  LineAdder& operator=(const LineAdder&) = delete;

  void Add(std::string_view line) {
    ++number_;
    const std::size_t tab = line.find('\t');
    if (have_ids_) {
      if (tab == line.npos && !line.empty()) {
        throw Error(ErrorCode::kInvalidFormat,
                    Place() + ": expected an id, a tab and a sentence, found no tab");
      }
      list_.ids.push_back(ReplaceInvalidUtf8(line.substr(0, std::min(tab, line.size()))));
      line.remove_prefix(tab == line.npos ? line.size() : tab + 1);
    }
    if (ReplaceInvalidUtf8(line) != line) {
      if (++refused_ == 1) PrintMessage(Place() + ": no UTF-8; the line is left out");
      line = {};
    }
    const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
    const std::size_t end = line.find_last_not_of(" \t");
    list_.sentences.Add(end == line.npos ? std::string_view()
                                         : line.substr(begin, end + 1 - begin));
  }

 private:
  std::string Place() const { return name_ + ':' + std::to_string(number_); }

  const std::string& name_;
  bool have_ids_;
  SentenceList& list_;
  std::size_t number_ = 0;
  std::size_t refused_ = 0;
};

SentenceList ReadArticlesOf(const std::string& name, const SentenceListOptions& options) {
  ReadOptions read;
  read.lang = options.lang;
  const Collection collection = ReadCollection(name, read);
  std::map<std::string, std::size_t> langs;
  for (const Article& article : collection.articles) ++langs[article.lang];
  const auto most =
      std::ranges::max_element(langs, {}, [](const auto& lang) { return lang.second; });
  SentenceList list{Sentences(options.lang.empty() ? most->first : options.lang), {}};
  if (langs.size() > 1) {
    PrintNote(name + ": articles in several languages; those in " + list.sentences.lang() +
              " alone are taken");
  }
  for (std::size_t i = 0; i < collection.articles.size(); ++i) {
    const Article& article = collection.articles[i];
    if (article.lang != list.sentences.lang()) continue;
    std::size_t number = 0;
    for (const Unit& unit : Segment(article)) {
      ++number;
      if (!MakesClaim(unit.kind)) continue;
      std::string text(Slice(article.text, unit.span));
      std::ranges::replace(text, '\n', ' ');
      list.sentences.Add(text);
      list.ids.push_back(ReplaceInvalidUtf8(collection.names[i]) + ':' + std::to_string(number));
    }
  }
  return list;
}

}  // namespace

SentenceList ReadSentenceList(const std::string& name, const SentenceListOptions& options) {
  std::error_code ignored;
  if (options.are_articles || std::filesystem::is_directory(name, ignored)) {
    return ReadArticlesOf(name, options);
  }
  corpora::DecompressedLines lines(name);
  std::vector<std::string> sample;
  std::string line;
  while (sample.size() < kLinesOfSample && lines.Next(line)) sample.push_back(line);
  if (!sample.empty()) sample[0].erase(0, BehindByteOrderMark(sample[0]));
  if (name != "-" && !AreLines(sample)) return ReadArticlesOf(name, options);
  SentenceList list{Sentences(options.lang.empty() ? LanguageOf(sample, name) : options.lang), {}};
  LineAdder adder(name, options.have_ids, list);
  for (const std::string& one : sample) adder.Add(one);
  while (lines.Next(line)) adder.Add(line);
  return list;
}

}  // namespace synoptic::cli
