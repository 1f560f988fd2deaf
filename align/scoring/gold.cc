// Reads gold annotation: a line-based format that is checked as it is read, so that a slip in a
// file of annotations is found where it was made and not as a strange score.

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/scoring/gold_check.hpp"
#include "align/scoring/gold_claim.hpp"
#include "align/scoring/gold_lines.hpp"
#include "align/scoring/gold_names.hpp"
#include "synoptic/score.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace scoring {
namespace {

using Fields = std::span<const std::string_view>;

bool IsKeyCharacter(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '-' ||
         c == '_';
}

class GoldReader {
 public:
  explicit GoldReader(const std::filesystem::path& file) : lines_(file) {}

  Gold Read() {
    gold_.version = lines_.version();
    while (lines_.Next()) ReadRow(lines_.fields());
    if (gold_.version > 1) AddOnlyClaims();
    CheckWhole();
    return std::move(gold_);
  }

 private:
  enum class Use { kNothing, kLink, kOnly, kNone };
  enum class Certainty { kLink, kPossible, kWrong };
  struct Seen {
    std::size_t line = 0;  ///< Where the sentence is defined.
    Use use = Use::kNothing;
  };
  struct Lines {  ///< Of the rows of each kind.
    std::vector<std::size_t> only;
    std::vector<std::size_t> claims;
  };

  void ReadRow(Fields fields) {
    const std::string_view row = fields[0];
    if (row == "article") {
      Expect(4, "article, key, file, language");
      AddArticle(fields[1], fields[2], fields[3]);
    } else if (row == "sentence") {
      Expect(4, "sentence, key, number, text");
      AddSentence(fields[1], fields[2], fields[3]);
    } else if (row == "link") {
      AddLink(fields, Certainty::kLink, gold_.links);
    } else if (row == "only") {
      Expect(2, "only, key:numbers");
      gold_.only.push_back(names_.ParseSide(fields[1]));
      Mark(gold_.only.back(), Use::kOnly);
      rows_.only.push_back(lines_.line());
    } else if (row == "claim") {
      gold_.claims.push_back(ParseClaim(fields.subspan(1), lines_, names_, gold_));
      std::vector<std::string> parts(fields.begin(), fields.end());
      std::ranges::sort(parts);
      RefuseAgain(std::move(parts));
      rows_.claims.push_back(lines_.line());
    } else if (lines_.version() == 1 || !ReadRowOfVersion2(fields)) {
      lines_.Fail(std::string("expected article, sentence, link, only, claim") +
                  (lines_.version() > 1 ? ", possible, wrong, none, repeat" : "") +
                  " or #, found \"" + std::string(row) + '"');
    }
  }

  bool ReadRowOfVersion2(Fields fields) {
    if (fields[0] == "possible") {
      AddLink(fields, Certainty::kPossible, gold_.possible);
    } else if (fields[0] == "wrong") {
      Expect(3, "wrong, key:numbers, key:numbers");
      AddLink(fields, Certainty::kWrong, gold_.wrong);
    } else if (fields[0] == "none") {
      Expect(2, "none, key:numbers");
      gold_.none.push_back(names_.ParseSide(fields[1]));
      Mark(gold_.none.back(), Use::kNone);
    } else if (fields[0] == "repeat") {
      Expect(3, "repeat, key:number, key:number");
      AddRepeat(fields[1], fields[2]);
    } else {
      return false;
    }
    return true;
  }

  void Expect(std::size_t count, const std::string& shape) const {
    const std::size_t found = lines_.fields().size();
    if (found != count) {
      lines_.Fail("expected " + shape + ", found " + std::to_string(found) + " fields");
    }
  }

  void AddArticle(std::string_view key, std::string_view file, std::string_view lang) {
    if (key.empty() || !std::ranges::all_of(key, IsKeyCharacter)) {
      lines_.Fail("expected a key of letters, digits, - and _, found \"" + std::string(key) + '"');
    }
    if (file.empty()) lines_.Fail("the article has no file");
    if (!IsKnownLanguage(lang)) lines_.Fail("unknown language \"" + std::string(lang) + '"');
    gold_.articles.push_back(
        {std::string(key), lines_.file().parent_path() / file, std::string(lang), {}});
    names_.AddArticle(key);
    seen_.emplace_back();
  }

  void AddSentence(std::string_view key, std::string_view number, std::string_view text) {
    const std::size_t article = names_.FindArticle(key);
    auto& sentences = gold_.articles[article].sentences;
    const std::size_t next = sentences.size() + 1;
    if (ParsePosition(number) != next) {
      lines_.Fail("expected sentence " + std::to_string(next) + " of \"" + std::string(key) +
                  "\", found \"" + std::string(number) + '"');
    }
    if (text.empty()) lines_.Fail("the sentence has no text");
    sentences.emplace_back(text);
    seen_[article].push_back({lines_.line(), Use::kNothing});
  }

  void AddLink(Fields fields, Certainty certainty, std::vector<Gold::Link>& links) {
    if (fields.size() < 3 || lines_.version() == 1) {
      Expect(3, std::string(fields[0]) + ", key:numbers, key:numbers");
    }
    Gold::Link link{names_.ParseSide(fields[1]), names_.ParseSide(fields[2])};
    link.line = lines_.line();
    if (certainty != Certainty::kWrong) {
      Mark(link.a, Use::kLink);
      Mark(link.b, Use::kLink);
    }
    if (link.a.article == link.b.article) lines_.Fail("a link joins two articles, found one");
    CountPairs(link.a.sentences.size(), link.b.sentences.size());
    if (link.a.article > link.b.article) std::swap(link.a, link.b);
    CheckCertainty(link, certainty);
    for (const std::string_view field : fields.subspan(3))
      link.parts.push_back(ParsePart(field, link));
    std::vector<std::string> parts(fields.begin() + 3, fields.end());
    std::ranges::sort(parts);
    parts.insert(parts.begin(), {std::string(fields[0]), TextOf(link.a), TextOf(link.b)});
    RefuseAgain(std::move(parts));
    links.push_back(std::move(link));
  }

  Gold::Words ParsePart(std::string_view field, const Gold::Link& link) const {
    constexpr std::string_view kPart = "part ";
    if (!field.starts_with(kPart)) {
      lines_.Fail("expected part key:number=words or nothing, found \"" + std::string(field) + '"');
    }
    Gold::Words words = names_.ParseWords(field.substr(kPart.size()));
    if (!Holds(link.a, words) && !Holds(link.b, words)) {
      lines_.Fail(names_.NameOf(words.article, words.sentence) + " is not in the link");
    }
    return words;
  }

  /// Two sentences are linked, or possibly linked, or wrongly.
  void CheckCertainty(const Gold::Link& link, Certainty certainty) {
    constexpr const char* kRows[] = {"a link", "a possible row", "a wrong row"};
    for (const std::size_t i : link.a.sentences) {
      for (const std::size_t j : link.b.sentences) {
        const auto [known, is_new] =
            certainty_.try_emplace({link.a.article, i, link.b.article, j}, certainty);
        if (is_new || known->second == certainty) continue;
        const auto [one, other] = std::minmax(known->second, certainty);
        lines_.Fail(names_.NameOf(link.a.article, i) + " and " + names_.NameOf(link.b.article, j) +
                    " are both in " + kRows[static_cast<int>(one)] + " and in " +
                    kRows[static_cast<int>(other)]);
      }
    }
  }

  /// Sentences may be in many links, so that lines say less than they stand for.
  void CountPairs(std::size_t a, std::size_t b) {
    pairs_ += a * b;
    if (pairs_ <= kMaxBeadPairs) return;
    lines_.Fail("expected links that join at most " + std::to_string(kMaxBeadPairs) +
                " pairs of sentences, found more with this one, of " + std::to_string(a) + " and " +
                std::to_string(b));
  }

  static std::string TextOf(const Gold::Side& side) {
    std::string text = std::to_string(side.article) + ':';
    for (const std::size_t i : side.sentences) text += std::to_string(i) + ',';
    return text;
  }

  /// What a row says, in whatever order it says it, may be said once.
  void RefuseAgain(std::vector<std::string> row) {
    const auto [before, is_new] = lines_of_rows_.try_emplace(std::move(row), lines_.line());
    if (is_new) return;
    lines_.Fail("this row is already in line " + std::to_string(before->second));
  }

  void AddRepeat(std::string_view first, std::string_view second) {
    const Gold::Side a = names_.ParseSide(first);
    const Gold::Side b = names_.ParseSide(second);
    if (a.article != b.article) lines_.Fail("a repeat is within one article, found two");
    if (a.sentences.size() != 1 || b.sentences.size() != 1 || a.sentences == b.sentences) {
      lines_.Fail("a repeat joins two sentences, found \"" + std::string(first) + "\" and \"" +
                  std::string(second) + '"');
    }
    const auto [one, other] = std::minmax(a.sentences[0], b.sentences[0]);
    RefuseAgain({"repeat", TextOf({a.article, {one, other}})});
    gold_.repeats.push_back({a.article, {one, other}});
  }

  void Mark(const Gold::Side& side, Use use) {
    constexpr const char* kRows[] = {"", "a link", "an only row", "a none row"};
    for (const std::size_t i : side.sentences) {
      Use& before = seen_[side.article][i].use;
      const std::string name = names_.NameOf(side.article, i);
      if (before != Use::kNothing && before != use) {
        const auto [one, other] = std::minmax(before, use);
        lines_.Fail(name + " is both in " + kRows[static_cast<int>(one)] + " and in " +
                    kRows[static_cast<int>(other)]);
      }
      if (before != Use::kNothing && use != Use::kLink) {
        lines_.Fail(name + " is already in " + kRows[static_cast<int>(use)]);
      }
      before = use;
    }
  }

  /// Where the gold says anything of labels, or there is nothing else to label.
  void AddOnlyClaims() {
    if (gold_.claims.empty() && !(gold_.links.empty() && gold_.possible.empty())) return;
    for (const Gold::Side& side : gold_.only) {
      for (const std::size_t i : side.sentences) {
        Gold::Claim& claim = gold_.claims.emplace_back();
        claim.members.push_back({side.article, {i}});
      }
    }
  }

  void CheckWhole() const {
    if (gold_.articles.size() < 2) {
      lines_.Fail("expected two articles or more before the end of the file");
    }
    for (std::size_t article = 0; article < seen_.size(); ++article) {
      for (std::size_t i = 0; i < seen_[article].size(); ++i) {
        if (seen_[article][i].use != Use::kNothing) continue;
        lines_.FailAt(seen_[article][i].line,
                      names_.NameOf(article, i) +
                          (lines_.version() == 1 ? " is neither in a link nor in an only row"
                                                 : " is in no link, possible, only or none row"));
      }
    }
    if (const auto problem = FindProblem(gold_)) {
      lines_.FailAt(LineOf(*problem), problem->message);
    }
  }

  std::size_t LineOf(const GoldProblem& problem) const {
    switch (problem.row) {
      case GoldProblem::Row::kLink:
        return gold_.links[problem.index].line;
      case GoldProblem::Row::kPossible:
        return gold_.possible[problem.index].line;
      case GoldProblem::Row::kOnly:
        return rows_.only[problem.index];
      case GoldProblem::Row::kClaim:
        break;
    }
    return rows_.claims[problem.index];
  }

  GoldLines lines_;
  Gold gold_;
  GoldNames names_{lines_, gold_};
  std::size_t pairs_ = 0;  ///< That the links join.
  std::map<std::vector<std::string>, std::size_t> lines_of_rows_;
  std::map<std::array<std::size_t, 4>, Certainty>
      certainty_;                        ///< Of pairs: article, sentence, twice.
  std::vector<std::vector<Seen>> seen_;  ///< A row an article, an entry a sentence.
  Lines rows_;
};

}  // namespace
}  // namespace scoring

Gold ReadGold(const std::filesystem::path& file) { return scoring::GoldReader(file).Read(); }

}  // namespace synoptic
