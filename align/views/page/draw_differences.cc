#include "align/views/page/draw_differences.hpp"

#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

#include "align/views/page/draw.hpp"
#include "align/views/page/html_text.hpp"
#include "align/views/short_forms.hpp"

namespace synoptic::views {
namespace {

/// "12500", "0.5": four decimals at most, without zeros at the end.
std::string Plain(double number) {
  std::string text = FourDecimals(number);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string DrawOne(const PageModel& model, const PageStrings& strings, std::size_t index) {
  const ListedDifference& listed = model.differences()[index];
  const Difference& difference = *listed.difference;
  std::string out =
      "<li id=d" + std::to_string(index + 1) + " data-c=" + std::to_string(listed.claim) + '>' +
      Sign(listed.is_update ? "moved" : "differs") + " <b>" +
      Escape(strings["type." + std::string(DifferenceTypeName(difference.type))]) + "</b>";
  std::string separator;
  std::vector<bool> told(difference.members.size(), false);
  for (std::size_t i = 0; i < difference.members.size(); ++i) {
    if (told[i]) continue;
    const Difference::Member& member = difference.members[i];
    const Article& article = model.article(member.article);
    out += std::exchange(separator, " <span class=soft>" + Escape(strings["against"]) + "</span>");
    for (std::size_t k = i; k < difference.members.size(); ++k) {
      if (told[k] || !model.SayTheSame(member, difference.members[k])) continue;
      told[k] = true;
      for (const Place place : listed.places[k]) {
        out += " <a href=#" + model.Name(place) + '>' + model.Name(place) + "</a>";
      }
    }
    out += " <q" + LanguageAttributes(article) + '>' + Escape(Slice(article.text, member.span)) +
           "</q>";
  }
  std::string language = strings.language();
  const std::string reason = ReasonOf(difference, strings, language);
  if (!reason.empty()) {
    out += " <span class=reason" +
           (language == strings.language() ? "" : " lang=\"" + language + '"') + '>' +
           Escape(reason) + "</span>";
  }
  return out + "</li>\n";
}

}  // namespace

std::string ReasonOf(const Difference& difference, const PageStrings& strings,
                     std::string& language) {
  const std::string ground(DifferenceGroundName(difference.ground));
  std::string text = strings.Find("reason." + ground, "");
  if (text.empty()) {
    language = "en";
    return difference.reason;
  }
  if (!difference.gap || difference.ground == DifferenceGround::kOtherDay) return text;
  const auto number = [&](double value) {
    std::string plain = Plain(value);
    if (const auto point = plain.find('.'); point != plain.npos) {
      plain.replace(point, 1, strings["decimal"]);
    }
    return plain;
  };
  std::string gap = number(difference.gap->absolute);
  if (const std::string& unit = difference.gap->unit; !unit.empty()) {
    gap += ' ' + strings.Find("unit." + unit, unit);
  }
  const std::string share = strings.Find("reason.share", "");
  const bool has_share = difference.gap->relative > 0 && !share.empty();
  return strings.Say(
      has_share ? "reason.share" : "reason." + ground,
      {{"gap", gap}, {"percent", number(std::round(1000 * difference.gap->relative) / 10)}});
}

std::string DrawDifferences(const PageModel& model, const PageStrings& strings) {
  const std::size_t disagreements = model.disagreements();
  const std::size_t all = model.differences().size();
  std::string out = "<section class=\"differences\">\n";
  if (disagreements == 0) {
    out += "<p>" + Escape(strings["differences.none"]) + "</p>\n";
  } else {
    out += "<h2>" + Escape(strings.Count("differences", disagreements)) + "</h2>\n<ol>\n";
    for (std::size_t i = 0; i < disagreements; ++i) out += DrawOne(model, strings, i);
    out += "</ol>\n";
  }
  if (all > disagreements) {
    out += "<h2>" + Escape(strings.Count("updates", all - disagreements)) + "</h2>\n<ol>\n";
    for (std::size_t i = disagreements; i < all; ++i) out += DrawOne(model, strings, i);
    out += "</ol>\n";
  }
  return out + "</section>\n";
}

}  // namespace synoptic::views
