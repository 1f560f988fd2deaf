// Reads the row of a claim: its label, its members, and what the label needs to be told.

#include "align/scoring/gold_claim.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace synoptic::scoring {
namespace {

constexpr std::string_view kMore = "more=";
constexpr std::string_view kExtra = "extra ";
constexpr std::string_view kOtherDay = "other-day ";

constexpr std::array<std::pair<std::string_view, Gold::DifferenceKind>, 5> kKinds = {
    {{"figure", Gold::DifferenceKind::kFigure},
     {"date", Gold::DifferenceKind::kDate},
     {"name", Gold::DifferenceKind::kName},
     {"quotation", Gold::DifferenceKind::kQuotation},
     {"opposite", Gold::DifferenceKind::kOpposite}}};

bool IsMember(std::string_view field) { return field.find(':') < field.find_first_of("= "); }

class ClaimReader {
 public:
  ClaimReader(const GoldLines& lines, const GoldNames& names, const Gold& gold)
      : lines_(lines), names_(names), gold_(gold) {}

  Gold::Claim Read(std::span<const std::string_view> fields) {
    claim_.label = ParseLabel(fields.empty() ? "" : fields.front());
    std::size_t next = 1;
    for (; next < fields.size() && IsMember(fields[next]); ++next) {
      claim_.members.push_back(names_.ParseSide(fields[next]));
    }
    std::ranges::sort(claim_.members, {}, &Gold::Side::article);
    CheckMembers();
    const std::span<const std::string_view> rest = fields.subspan(std::min(next, fields.size()));
    if (claim_.label == Label::kPartial) {
      ReadPartial(rest);
    } else if (claim_.label == Label::kDiffers) {
      ReadDiffers(rest);
    } else if (!rest.empty()) {
      lines_.Fail("expected key:number[,number...] or nothing, found \"" + std::string(rest[0]) +
                  '"');
    }
    return std::move(claim_);
  }

 private:
  using Texts = std::vector<Gold::Difference::Text>;

  Label ParseLabel(std::string_view text) const {
    for (const Label label : {Label::kShared, Label::kPartial, Label::kDiffers, Label::kOnly}) {
      if (text != LabelName(label)) continue;
      if (label == Label::kOnly && lines_.version() > 1) {
        lines_.Fail("expected no claim \"only\": of version 2, the only rows are these claims");
      }
      return label;
    }
    lines_.Fail("expected shared, partial, differs or only, found \"" + std::string(text) + '"');
  }

  void CheckMembers() const {
    const std::size_t count = claim_.members.size();
    const bool is_only = claim_.label == Label::kOnly;
    if (is_only ? count != 1 : count < 2) {
      lines_.Fail(std::string("expected ") + (is_only ? "one" : "two or more") +
                  " key:numbers after the label, found " + std::to_string(count));
    }
    const auto repeated = std::ranges::adjacent_find(claim_.members, {}, &Gold::Side::article);
    if (repeated != claim_.members.end()) {
      lines_.Fail("\"" + gold_.articles[repeated->article].key + "\" is in the claim twice");
    }
  }

  /// The member of the claim with this key.
  const Gold::Side& FindMember(std::string_view key) const {
    const auto member =
        std::ranges::find(claim_.members, names_.FindArticle(key), &Gold::Side::article);
    if (member == claim_.members.end()) {
      lines_.Fail("\"" + std::string(key) + "\" is not in the claim");
    }
    return *member;
  }

  void ReadPartial(std::span<const std::string_view> fields) {
    const bool has_more = !fields.empty() && fields[0].starts_with(kMore);
    if (lines_.version() == 1 ? !has_more || fields.size() != 1 : fields.empty()) {
      lines_.Fail(lines_.version() == 1
                      ? "expected more=key[,key...] at the end of a partial claim"
                      : "expected more=key[,key...], extra key:number=words or other-day key=words "
                        "at the end of a partial claim");
    }
    if (has_more) {
      for (const std::string_view key : Split(fields[0].substr(kMore.size()), ',')) {
        claim_.more.push_back(FindMember(key).article);
      }
    }
    ReadSurplus(fields.subspan(has_more ? 1 : 0));
  }

  void ReadDiffers(std::span<const std::string_view> fields) {
    std::size_t next = 0;
    for (; next < fields.size() && !IsSurplus(fields[next]); ++next) {
      const std::string_view field = fields[next];
      if (field.find('=') == std::string_view::npos) {
        CheckDifference();
        claim_.differences.push_back({ParseKind(field), {}});
      } else if (claim_.differences.empty()) {
        break;
      } else {
        claim_.differences.back().texts.push_back(ParseText(field));
      }
    }
    if (claim_.differences.empty()) {
      lines_.Fail("expected a kind, key=text, key=text at the end of a claim that differs");
    }
    CheckDifference();
    ReadSurplus(fields.subspan(next));
  }

  bool IsSurplus(std::string_view field) const {
    return lines_.version() > 1 && (field.starts_with(kExtra) || field.starts_with(kOtherDay));
  }

  /// What one side only says, and what was true on another day.
  void ReadSurplus(std::span<const std::string_view> fields) {
    for (std::size_t next = 0; next < fields.size(); ++next) {
      std::string_view field = fields[next];
      if (field.starts_with(kExtra)) {
        claim_.extra.push_back(names_.ParseWords(field.substr(kExtra.size())));
        const auto holds = [&](const Gold::Side& side) { return Holds(side, claim_.extra.back()); };
        if (std::ranges::none_of(claim_.members, holds)) {
          lines_.Fail("the sentence of \"" + std::string(field) + "\" is not in the claim");
        }
      } else if (field.starts_with(kOtherDay)) {
        CheckOtherDay();
        claim_.other_day.push_back({ParseText(field.substr(kOtherDay.size()))});
      } else if (!claim_.other_day.empty() && field.find('=') != std::string_view::npos) {
        claim_.other_day.back().push_back(ParseText(field));
      } else {
        lines_.Fail("expected extra key:number=words or other-day key=words, found \"" +
                    std::string(field) + '"');
      }
    }
    CheckOtherDay();
  }

  Gold::Difference::Text ParseText(std::string_view field) const {
    const std::size_t equals = field.find('=');
    const std::string_view key = field.substr(0, equals);
    const Gold::Side& member = FindMember(key);
    const std::string_view text =
        equals == std::string_view::npos ? std::string_view() : field.substr(equals + 1);
    const auto& sentences = gold_.articles[member.article].sentences;
    const auto holds = [&](std::size_t i) { return sentences[i].find(text) != std::string::npos; };
    if (text.empty() || std::ranges::none_of(member.sentences, holds)) {
      lines_.Fail("\"" + std::string(text) + "\" is not in the claim's sentences of \"" +
                  std::string(key) + '"');
    }
    return {member.article, std::string(text)};
  }

  void CheckDifference() const {
    if (!claim_.differences.empty()) CheckTexts(claim_.differences.back().texts, "the kind");
  }
  void CheckOtherDay() const {
    if (!claim_.other_day.empty()) CheckTexts(claim_.other_day.back(), "other-day");
  }
  void CheckTexts(const Texts& texts, const std::string& head) const {
    if (texts.size() >= 2) return;
    lines_.Fail("expected key=text of two articles or more behind " + head + ", found " +
                std::to_string(texts.size()));
  }

  Gold::DifferenceKind ParseKind(std::string_view text) const {
    const bool has_opposite = lines_.version() > 1;
    for (const auto& [name, kind] : kKinds) {
      if (text != name) continue;
      if (kind == Gold::DifferenceKind::kOpposite && !has_opposite) break;
      return kind;
    }
    lines_.Fail(std::string("expected figure, date, name") +
                (has_opposite ? ", quotation or opposite" : " or quotation") + ", found \"" +
                std::string(text) + '"');
  }

  const GoldLines& lines_;
  const GoldNames& names_;
  const Gold& gold_;
  Gold::Claim claim_;
};

}  // namespace

Gold::Claim ParseClaim(std::span<const std::string_view> fields, const GoldLines& lines,
                       const GoldNames& names, const Gold& gold) {
  return ClaimReader(lines, names, gold).Read(fields);
}

}  // namespace synoptic::scoring
