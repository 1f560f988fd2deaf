#include "align/views/json_claims_reader.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

#include "align/views/json_spans.hpp"
#include "synoptic/error.hpp"

namespace synoptic::views {
namespace {

constexpr std::array kLabels = {Label::kShared, Label::kPartial, Label::kDiffers, Label::kOnly};
constexpr std::array kDifferenceTypes = {
    DifferenceType::kNumber, DifferenceType::kQuantity, DifferenceType::kMoney,
    DifferenceType::kDate,   DifferenceType::kName,     DifferenceType::kQuotation,
    DifferenceType::kAge,    DifferenceType::kScore,    DifferenceType::kRank,
    DifferenceType::kMinute, DifferenceType::kOpposite};

constexpr std::array kGrounds = {
    DifferenceGround::kValue, DifferenceGround::kGap,      DifferenceGround::kUnit,
    DifferenceGround::kName,  DifferenceGround::kNumber,   DifferenceGround::kDirection,
    DifferenceGround::kWords, DifferenceGround::kOpposite, DifferenceGround::kOtherDay};

/// As the value of a mention, if it is one.
Value ReadValue(const JsonValue& value, DifferenceType type) {
  switch (type) {
    case DifferenceType::kNumber:
      return Value::Parse(MentionType::kNumber, value.Text());
    case DifferenceType::kQuantity:
      return Value::Parse(MentionType::kQuantity, value.Text());
    case DifferenceType::kMoney:
      return Value::Parse(MentionType::kMoney, value.Text());
    case DifferenceType::kDate:
      return Value::Parse(MentionType::kDate, value.Text());
    case DifferenceType::kName:
      return Value::Parse(MentionType::kName, value.Text());
    case DifferenceType::kQuotation:
      return Value::Parse(MentionType::kQuotation, value.Text());
    case DifferenceType::kAge:
      return Value::Parse(MentionType::kAge, value.Text());
    case DifferenceType::kScore:
      return Value::Parse(MentionType::kScore, value.Text());
    case DifferenceType::kRank:
      return Value::Parse(MentionType::kRank, value.Text());
    case DifferenceType::kMinute:
      return Value::Parse(MentionType::kMinute, value.Text());
    case DifferenceType::kOpposite:
      if (!value.Text().empty()) value.Fail("an empty string, as the type is \"opposite\"");
      break;
  }
  return {};
}

Difference ReadDifference(const JsonValue& value, const std::vector<Synopsis::Entry>& articles) {
  Difference difference;
  difference.type = value["type"].OneOf(kDifferenceTypes, DifferenceTypeName);
  difference.reason = value["reason"].Text();
  if (value.Has("ground")) {
    difference.ground = value["ground"].OneOf(kGrounds, DifferenceGroundName);
  }
  if (value.Has("gap")) {
    const JsonValue gap = value["gap"];
    difference.gap = Gap{gap["absolute"].Number(0, std::numeric_limits<double>::max()),
                         gap["relative"].Probability(), gap["unit"].Text()};
  }
  difference.members = value["members"].Each([&](const JsonValue& element) {
    Difference::Member member;
    member.article = element["article"].Index(articles.size(), "articles");
    const std::string_view text = articles[member.article].article.text;
    member.span = ReadSpan(element, text, {0, text.size()});
    CheckQuotedText(element, text, member.span);
    member.value = ReadValue(element["value"], difference.type);
    return member;
  });
  return difference;
}

}  // namespace

Claim ReadClaim(const JsonValue& value, const std::vector<Synopsis::Entry>& articles) {
  Claim claim;
  claim.label = value["label"].OneOf(kLabels, LabelName);
  claim.probability = value["probability"].Probability();
  if (value.Has("label_probability")) {
    claim.label_probability = value["label_probability"].Probability();
  }
  if (value.Has("retained")) {
    claim.retained = value["retained"].Flag();
    if (claim.label != Label::kOnly) {
      value["retained"].Fail("none, as the label is " + Quote(LabelName(claim.label)));
    }
  }
  std::size_t next_article = 0;
  const JsonValue members = value["members"];
  claim.members = members.Each([&](const JsonValue& element) {
    ClaimMember member;
    const JsonValue article = element["article"];
    member.article = article.Index(articles.size(), "articles");
    if (member.article < next_article) article.Fail("articles in ascending order");
    next_article = member.article + 1;
    member.units = ReadUnits(element["units"], articles[member.article]);
    member.extra = ReadSpans(element["extra"], articles[member.article].article.text);
    if (element.Has("spans")) {
      member.spans = ReadPart(element["spans"], articles[member.article], member.units);
    }
    return member;
  });
  const std::string count = std::to_string(claim.members.size());
  if (claim.label == Label::kOnly && claim.members.size() != 1) {
    members.Fail("one member, as the label is \"only\"", count);
  }
  if (claim.label != Label::kOnly && claim.members.size() < 2) {
    members.Fail("two or more members, as the label is " + Quote(LabelName(claim.label)), count);
  }
  const auto read = [&](const JsonValue& difference) {
    return ReadDifference(difference, articles);
  };
  claim.differences = value["differences"].Each(read);
  if (value.Has("updates")) claim.updates = value["updates"].Each(read);
  return claim;
}

void CheckRead(const Synopsis& synopsis) {
  try {
    CheckSynopsis(synopsis);
  } catch (const Error& error) {
    throw Error(ErrorCode::kInvalidFormat, error.what());
  }
}

}  // namespace synoptic::views
