// Reads gold annotation: a line-based format that is checked as it is read, so that a slip in a
// file of annotations is found where it was made and not as a strange score.

#include <algorithm>
#include <charconv>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "synoptic/error.hpp"
#include "synoptic/score.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

constexpr std::string_view kHeader = "synoptic-gold\t1";

std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> fields;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    fields.push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return fields;
    begin = end + 1;
  }
}

/// A number from 1; 0 if it is none.
std::size_t ParsePosition(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : 0;
}

bool IsKeyCharacter(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '-' ||
         c == '_';
}

class GoldReader {
 public:
  explicit GoldReader(std::filesystem::path file) : file_(std::move(file)) {}

  Gold Read() {
    std::ifstream in = Open();
    for (std::string line; std::getline(in, line);) {
      ++line_;
      if (line.ends_with('\r')) line.pop_back();
      if (FindInvalidUtf8(line)) {
        throw Error(ErrorCode::kInvalidText, Place(line_) + "expected UTF-8, found other bytes");
      }
      if (line_ == 1) {
        if (line != kHeader) Fail("expected the first line \"synoptic-gold<TAB>1\"");
      } else if (!line.empty() && !line.starts_with('#')) {
        ReadRow(Split(line, '\t'));
      }
    }
    if (in.bad()) throw Error(ErrorCode::kUnreadable, file_.string() + ": cannot be read");
    CheckWhole();
    return std::move(gold_);
  }

 private:
  enum class Use { kNone, kLinked, kOnly };
  struct Seen {
    std::size_t line = 0;  ///< Where the sentence is defined.
    Use use = Use::kNone;
  };

  std::ifstream Open() const {
    if (!std::filesystem::exists(file_)) {
      throw Error(ErrorCode::kNotFound, file_.string() + ": no such file");
    }
    std::ifstream in(file_, std::ios::binary);
    if (!in || std::filesystem::is_directory(file_)) {
      throw Error(ErrorCode::kUnreadable, file_.string() + ": not a file that can be read");
    }
    return in;
  }

  std::string Place(std::size_t line) const {
    return file_.string() + ":" + std::to_string(line) + ": ";
  }
  [[noreturn]] void FailAt(std::size_t line, const std::string& message) const {
    throw Error(ErrorCode::kInvalidFormat, Place(line) + message);
  }
  [[noreturn]] void Fail(const std::string& message) const { FailAt(line_, message); }

  void ReadRow(const std::vector<std::string_view>& fields) {
    const auto expect = [&](std::size_t count, const std::string& shape) {
      if (fields.size() == count) return;
      Fail("expected " + shape + ", found " + std::to_string(fields.size()) + " fields");
    };
    if (fields[0] == "article") {
      expect(4, "article, key, file, language");
      AddArticle(fields[1], fields[2], fields[3]);
    } else if (fields[0] == "sentence") {
      expect(4, "sentence, key, number, text");
      AddSentence(fields[1], fields[2], fields[3]);
    } else if (fields[0] == "link") {
      expect(3, "link, key:numbers, key:numbers");
      AddLink(fields[1], fields[2]);
    } else if (fields[0] == "only") {
      expect(2, "only, key:numbers");
      gold_.only.push_back(ParseSide(fields[1], Use::kOnly));
    } else {
      Fail("expected article, sentence, link, only or #, found \"" + std::string(fields[0]) + '"');
    }
  }

  void AddArticle(std::string_view key, std::string_view file, std::string_view lang) {
    if (key.empty() || !std::ranges::all_of(key, IsKeyCharacter)) {
      Fail("expected a key of letters, digits, - and _, found \"" + std::string(key) + '"');
    }
    if (file.empty()) Fail("the article has no file");
    if (!IsKnownLanguage(lang)) Fail("unknown language \"" + std::string(lang) + '"');
    if (!keys_.emplace(key, gold_.articles.size()).second) {
      Fail("a second article with the key \"" + std::string(key) + '"');
    }
    gold_.articles.push_back({std::string(key), file_.parent_path() / file, std::string(lang), {}});
    seen_.emplace_back();
  }

  void AddSentence(std::string_view key, std::string_view number, std::string_view text) {
    const std::size_t article = FindArticle(key);
    auto& sentences = gold_.articles[article].sentences;
    const std::size_t next = sentences.size() + 1;
    if (ParsePosition(number) != next) {
      Fail("expected sentence " + std::to_string(next) + " of \"" + std::string(key) +
           "\", found \"" + std::string(number) + '"');
    }
    if (text.empty()) Fail("the sentence has no text");
    sentences.emplace_back(text);
    seen_[article].push_back({line_, Use::kNone});
  }

  void AddLink(std::string_view first, std::string_view second) {
    Gold::Side a = ParseSide(first, Use::kLinked);
    Gold::Side b = ParseSide(second, Use::kLinked);
    if (a.article == b.article) Fail("a link joins two articles, found one");
    if (a.article > b.article) std::swap(a, b);
    gold_.links.push_back({std::move(a), std::move(b)});
  }

  std::size_t FindArticle(std::string_view key) const {
    const auto found = keys_.find(key);
    if (found == keys_.end()) Fail("no article with the key \"" + std::string(key) + "\" above");
    return found->second;
  }

  Gold::Side ParseSide(std::string_view text, Use use) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
      Fail("expected key:number[,number...], found \"" + std::string(text) + '"');
    }
    Gold::Side side{FindArticle(text.substr(0, colon)), {}};
    std::vector<Seen>& seen = seen_[side.article];
    for (const std::string_view number : Split(text.substr(colon + 1), ',')) {
      const std::size_t position = ParsePosition(number);
      if (position == 0 || position > seen.size()) {
        Fail("no sentence \"" + std::string(number) + "\" of \"" +
             std::string(text.substr(0, colon)) + "\" above; it has 1 to " +
             std::to_string(seen.size()));
      }
      Mark(seen[position - 1], use, std::string(text.substr(0, colon + 1)) + std::string(number));
      side.sentences.push_back(position - 1);
    }
    if (std::ranges::adjacent_find(side.sentences, std::greater_equal<>()) !=
        side.sentences.end()) {
      Fail("the numbers in \"" + std::string(text) + "\" do not rise");
    }
    return side;
  }

  void Mark(Seen& sentence, Use use, const std::string& name) const {
    if (sentence.use != Use::kNone && sentence.use != use) {
      Fail(name + " is both in a link and in an only row");
    }
    if (sentence.use == Use::kOnly) Fail(name + " is already in an only row");
    sentence.use = use;
  }

  void CheckWhole() const {
    if (line_ == 0) FailAt(1, "expected the first line \"synoptic-gold<TAB>1\", found nothing");
    if (gold_.articles.size() < 2) Fail("expected two articles or more before the end of the file");
    for (std::size_t article = 0; article < seen_.size(); ++article) {
      for (std::size_t i = 0; i < seen_[article].size(); ++i) {
        if (seen_[article][i].use != Use::kNone) continue;
        FailAt(seen_[article][i].line, gold_.articles[article].key + ":" + std::to_string(i + 1) +
                                           " is neither in a link nor in an only row");
      }
    }
  }

  std::filesystem::path file_;
  std::size_t line_ = 0;
  Gold gold_;
  std::map<std::string, std::size_t, std::less<>> keys_;
  std::vector<std::vector<Seen>> seen_;  ///< A row an article, an entry a sentence.
};

}  // namespace

Gold ReadGold(const std::filesystem::path& file) { return GoldReader(file).Read(); }

}  // namespace synoptic
