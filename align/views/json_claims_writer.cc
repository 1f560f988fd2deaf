#include "align/views/json_claims_writer.hpp"

namespace synoptic::views {
namespace {

using Set = JsonOutput::Set;

void WriteDifference(JsonOutput& json, const Synopsis& synopsis, const Difference& difference) {
  json.Object(Set::kInline, [&] {
    json.Key("type").Value(DifferenceTypeName(difference.type));
    json.Key("reason").Value(difference.reason);
    json.Key("ground").Value(DifferenceGroundName(difference.ground));
    if (difference.gap) {
      json.Key("gap").Object(Set::kInline, [&] {
        json.Key("absolute").Value(difference.gap->absolute);
        json.Key("relative").Value(difference.gap->relative);
        json.Key("unit").Value(difference.gap->unit);
      });
    }
    json.Key("members").Array(
        Set::kInline, difference.members, [&](const Difference::Member& member) {
          json.Object(Set::kInline, [&] {
            json.Key("article").Value(member.article);
            json.Bounds(member.span);
            json.Key("text").Value(
                Slice(synopsis.articles[member.article].article.text, member.span));
            json.Key("value").Value(member.value.text());
          });
        });
  });
}

}  // namespace

void WriteClaim(JsonOutput& json, const Synopsis& synopsis, const Claim& claim) {
  json.Object(Set::kInline, [&] {
    json.Key("label").Value(LabelName(claim.label));
    json.Key("probability").Value(claim.probability);
    if (claim.label_probability) json.Key("label_probability").Value(*claim.label_probability);
    if (synopsis.only_risk && claim.label == Label::kOnly) {
      json.Key("retained").Flag(claim.retained);
    }
    json.Key("members").Array(Set::kInline, claim.members, [&](const ClaimMember& member) {
      json.Object(Set::kInline, [&] {
        json.Key("article").Value(member.article);
        json.Indices("units", member.units);
        json.Spans("extra", member.extra);
        json.Spans("spans", member.spans);
      });
    });
    const auto write = [&](const Difference& difference) {
      WriteDifference(json, synopsis, difference);
    };
    json.Key("differences").Array(Set::kInline, claim.differences, write);
    json.Key("updates").Array(Set::kInline, claim.updates, write);
  });
}

}  // namespace synoptic::views
