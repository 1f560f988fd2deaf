#include "align/views/short_forms.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <ostream>

#include "synoptic/synopsis.hpp"

namespace synoptic {

std::string_view WarningKindName(Warning::Kind kind) {
  switch (kind) {
    case Warning::Kind::kNoText:
      return "no text";
    case Warning::Kind::kLanguageNotRecognised:
      return "language not recognised";
    case Warning::Kind::kLanguageNotKnown:
      return "language not known";
    case Warning::Kind::kWeightsOfOtherModel:
      return "weights of other model";
    case Warning::Kind::kJudgementNotHeeded:
      return "judgement not heeded";
  }
  return "";
}

std::string_view OrderName(Order order) {
  switch (order) {
    case Order::kFree:
      return "free";
    case Order::kMonotone:
      return "monotone";
  }
  return {};
}

std::string_view LabelName(Label label) {
  switch (label) {
    case Label::kShared:
      return "shared";
    case Label::kPartial:
      return "partial";
    case Label::kDiffers:
      return "differs";
    case Label::kOnly:
      return "only";
  }
  return {};
}

std::string_view DifferenceTypeName(DifferenceType type) {
  switch (type) {
    case DifferenceType::kNumber:
      return MentionTypeName(MentionType::kNumber);
    case DifferenceType::kQuantity:
      return MentionTypeName(MentionType::kQuantity);
    case DifferenceType::kMoney:
      return MentionTypeName(MentionType::kMoney);
    case DifferenceType::kDate:
      return MentionTypeName(MentionType::kDate);
    case DifferenceType::kName:
      return MentionTypeName(MentionType::kName);
    case DifferenceType::kQuotation:
      return MentionTypeName(MentionType::kQuotation);
    case DifferenceType::kAge:
      return MentionTypeName(MentionType::kAge);
    case DifferenceType::kScore:
      return MentionTypeName(MentionType::kScore);
    case DifferenceType::kRank:
      return MentionTypeName(MentionType::kRank);
    case DifferenceType::kMinute:
      return MentionTypeName(MentionType::kMinute);
    case DifferenceType::kOpposite:
      return "opposite";
  }
  return {};
}

std::string_view DifferenceGroundName(DifferenceGround ground) {
  switch (ground) {
    case DifferenceGround::kValue:
      return "value";
    case DifferenceGround::kGap:
      return "gap";
    case DifferenceGround::kUnit:
      return "unit";
    case DifferenceGround::kName:
      return "name";
    case DifferenceGround::kNumber:
      return "number";
    case DifferenceGround::kDirection:
      return "direction";
    case DifferenceGround::kWords:
      return "words";
    case DifferenceGround::kOpposite:
      return "opposite";
    case DifferenceGround::kOtherDay:
      return "other day";
  }
  return {};
}

std::ostream& operator<<(std::ostream& out, const Claim& claim) {
  std::string line(LabelName(claim.label));
  line += ' ' + views::ShortProbability(claim.probability);
  for (const ClaimMember& member : claim.members) {
    line += "  " + views::ArticleLetter(member.article) + ':';
    char separator = ' ';
    for (const std::size_t unit : member.units) {
      line += separator + std::to_string(unit + 1);
      separator = ',';
    }
  }
  return out << line;
}

namespace views {

std::string ArticleLetter(std::size_t article) {
  std::string letters;
  for (std::size_t rest = article + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters;
}

std::string_view LabelMark(Label label) {
  switch (label) {
    case Label::kShared:
      return "=";
    case Label::kPartial:
      return "~";
    case Label::kDiffers:
      return "≠";
    case Label::kOnly:
      return "·";
  }
  return {};
}

std::string_view DifferenceName(DifferenceType type) {
  switch (type) {
    case DifferenceType::kNumber:
      return "figure";
    case DifferenceType::kMoney:
      return "sum of money";
    default:
      return DifferenceTypeName(type);
  }
}

std::string ShortProbability(double probability) {
  if (probability >= 1) return "1.0";
  const long percent = probability > 0 ? std::min(std::lround(100 * probability), 99L) : 0;
  return {'.', static_cast<char>('0' + percent / 10), static_cast<char>('0' + percent % 10)};
}

std::string FourDecimals(double number) {
  constexpr int kDecimals = 4;
  std::array<char, 400> digits;  // The largest number has 309 before the point.
  return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                       std::chars_format::fixed, kDecimals)
                             .ptr};
}

std::string CountedNoun(std::size_t count, std::string_view noun) {
  return std::to_string(count) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace views
}  // namespace synoptic
