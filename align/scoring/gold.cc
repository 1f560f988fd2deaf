// Reads gold annotation: a line-based format that is checked as it is read, so that a slip in a
// file of annotations is found where it was made and not as a strange score.

#include <algorithm>
#include <charconv>
#include <fstream>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "align/scoring/gold_check.hpp"
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
      gold_.only.push_back(ParseSide(fields[1]));
      Mark(gold_.only.back(), Use::kOnly);
      only_lines_.push_back(line_);
    } else if (fields[0] == "claim") {
      AddClaim(std::span(fields).subspan(1));
    } else {
      Fail("expected article, sentence, link, only, claim or #, found \"" + std::string(fields[0]) +
           '"');
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
    Gold::Side a = ParseSide(first);
    Gold::Side b = ParseSide(second);
    Mark(a, Use::kLinked);
    Mark(b, Use::kLinked);
    if (a.article == b.article) Fail("a link joins two articles, found one");
    CountPairs(a.sentences.size(), b.sentences.size());
    if (a.article > b.article) std::swap(a, b);
    gold_.links.push_back({std::move(a), std::move(b)});
    link_lines_.push_back(line_);
  }

  /// Sentences may be in many links, so that lines say less than they stand for.
  void CountPairs(std::size_t a, std::size_t b) {
    pairs_ += a * b;
    if (pairs_ <= kMaxBeadPairs) return;
    Fail("expected links that join at most " + std::to_string(kMaxBeadPairs) +
         " pairs of sentences, found more with this one, of " + std::to_string(a) + " and " +
         std::to_string(b));
  }

  void AddClaim(std::span<const std::string_view> fields) {
    Gold::Claim claim;
    claim.label = ParseLabel(fields.empty() ? "" : fields.front());
    std::size_t next = 1;
    for (; next < fields.size() && fields[next].find(':') < fields[next].find('='); ++next) {
      claim.members.push_back(ParseSide(fields[next]));
    }
    std::ranges::sort(claim.members, {}, &Gold::Side::article);
    CheckMembers(claim);
    const std::span<const std::string_view> rest = fields.subspan(std::min(next, fields.size()));
    if (claim.label == Label::kPartial) {
      ParseMore(rest, claim);
    } else if (claim.label == Label::kDiffers) {
      ParseDifferences(rest, claim);
    } else if (!rest.empty()) {
      Fail("expected key:number[,number...] or nothing, found \"" + std::string(rest[0]) + '"');
    }
    gold_.claims.push_back(std::move(claim));
    claim_lines_.push_back(line_);
  }

  Label ParseLabel(std::string_view text) const {
    for (const Label label : {Label::kShared, Label::kPartial, Label::kDiffers, Label::kOnly}) {
      if (text == LabelName(label)) return label;
    }
    Fail("expected shared, partial, differs or only, found \"" + std::string(text) + '"');
  }

  void CheckMembers(const Gold::Claim& claim) const {
    const std::size_t count = claim.members.size();
    const bool is_only = claim.label == Label::kOnly;
    if (is_only ? count != 1 : count < 2) {
      Fail(std::string("expected ") + (is_only ? "one" : "two or more") +
           " key:numbers after the label, found " + std::to_string(count));
    }
    const auto repeated = std::ranges::adjacent_find(claim.members, {}, &Gold::Side::article);
    if (repeated != claim.members.end()) {
      Fail("\"" + gold_.articles[repeated->article].key + "\" is in the claim twice");
    }
  }

  /// The member of the claim with this key.
  const Gold::Side& FindMember(const Gold::Claim& claim, std::string_view key) const {
    const auto member = std::ranges::find(claim.members, FindArticle(key), &Gold::Side::article);
    if (member == claim.members.end()) Fail("\"" + std::string(key) + "\" is not in the claim");
    return *member;
  }

  void ParseMore(std::span<const std::string_view> fields, Gold::Claim& claim) const {
    constexpr std::string_view kMore = "more=";
    if (fields.size() != 1 || !fields[0].starts_with(kMore)) {
      Fail("expected more=key[,key...] at the end of a partial claim");
    }
    for (const std::string_view key : Split(fields[0].substr(kMore.size()), ',')) {
      claim.more.push_back(FindMember(claim, key).article);
    }
  }

  void ParseDifferences(std::span<const std::string_view> fields, Gold::Claim& claim) const {
    for (const std::string_view field : fields) {
      const std::size_t equals = field.find('=');
      if (equals == std::string_view::npos) {
        CheckTexts(claim);
        claim.differences.push_back({ParseKind(field), {}});
      } else if (claim.differences.empty()) {
        break;
      } else {
        const Gold::Side& member = FindMember(claim, field.substr(0, equals));
        const std::string_view text = field.substr(equals + 1);
        const auto& sentences = gold_.articles[member.article].sentences;
        const auto holds = [&](std::size_t i) {
          return sentences[i].find(text) != std::string::npos;
        };
        if (text.empty() || std::ranges::none_of(member.sentences, holds)) {
          Fail("\"" + std::string(text) + "\" is not in the claim's sentences of \"" +
               std::string(field.substr(0, equals)) + '"');
        }
        claim.differences.back().texts.push_back({member.article, std::string(text)});
      }
    }
    if (claim.differences.empty()) {
      Fail("expected a kind, key=text, key=text at the end of a claim that differs");
    }
    CheckTexts(claim);
  }

  void CheckTexts(const Gold::Claim& claim) const {
    if (!claim.differences.empty() && claim.differences.back().texts.size() < 2) {
      Fail("expected key=text of two articles or more behind the kind, found " +
           std::to_string(claim.differences.back().texts.size()));
    }
  }

  Gold::DifferenceKind ParseKind(std::string_view text) const {
    using Kind = Gold::DifferenceKind;
    if (text == "figure") return Kind::kFigure;
    if (text == "date") return Kind::kDate;
    if (text == "name") return Kind::kName;
    if (text == "quotation") return Kind::kQuotation;
    Fail("expected figure, date, name or quotation, found \"" + std::string(text) + '"');
  }

  std::size_t FindArticle(std::string_view key) const {
    const auto found = keys_.find(key);
    if (found == keys_.end()) Fail("no article with the key \"" + std::string(key) + "\" above");
    return found->second;
  }

  Gold::Side ParseSide(std::string_view text) const {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
      Fail("expected key:number[,number...], found \"" + std::string(text) + '"');
    }
    Gold::Side side{FindArticle(text.substr(0, colon)), {}};
    const std::size_t count = seen_[side.article].size();
    for (const std::string_view number : Split(text.substr(colon + 1), ',')) {
      const std::size_t position = ParsePosition(number);
      if (position == 0 || position > count) {
        Fail("no sentence \"" + std::string(number) + "\" of \"" +
             std::string(text.substr(0, colon)) + "\" above; it has 1 to " + std::to_string(count));
      }
      side.sentences.push_back(position - 1);
    }
    if (std::ranges::adjacent_find(side.sentences, std::greater_equal<>()) !=
        side.sentences.end()) {
      Fail("the numbers in \"" + std::string(text) + "\" do not rise");
    }
    return side;
  }

  void Mark(const Gold::Side& side, Use use) {
    for (const std::size_t i : side.sentences) {
      Seen& sentence = seen_[side.article][i];
      const std::string name = gold_.articles[side.article].key + ":" + std::to_string(i + 1);
      if (sentence.use != Use::kNone && sentence.use != use) {
        Fail(name + " is both in a link and in an only row");
      }
      if (sentence.use == Use::kOnly) Fail(name + " is already in an only row");
      sentence.use = use;
    }
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
    if (const auto problem = scoring::FindProblem(gold_)) {
      using Row = scoring::GoldProblem::Row;
      const auto& lines = problem->row == Row::kLink   ? link_lines_
                          : problem->row == Row::kOnly ? only_lines_
                                                       : claim_lines_;
      FailAt(lines[problem->index], problem->message);
    }
  }

  std::filesystem::path file_;
  std::size_t line_ = 0;
  std::size_t pairs_ = 0;  ///< That the links join.
  Gold gold_;
  std::map<std::string, std::size_t, std::less<>> keys_;
  std::vector<std::vector<Seen>> seen_;  ///< A row an article, an entry a sentence.
  std::vector<std::size_t> link_lines_;  ///< Of each link, only row and claim.
  std::vector<std::size_t> only_lines_;
  std::vector<std::size_t> claim_lines_;
};

}  // namespace

Gold ReadGold(const std::filesystem::path& file) { return GoldReader(file).Read(); }

}  // namespace synoptic
