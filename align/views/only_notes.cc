#include "align/views/only_notes.hpp"

#include <algorithm>
#include <cmath>

#include "align/views/short_forms.hpp"

namespace synoptic::views {

std::string_view OnlyText(const Synopsis& synopsis, const Claim& claim) {
  const bool is_left_open = claim.label == Label::kOnly && synopsis.only_risk && !claim.retained;
  return is_left_open ? "left open" : "no counterpart found";
}

std::string OnlyNote(const Synopsis& synopsis) {
  if (!synopsis.only_risk) return "";
  const auto is_only = [](const Claim& claim) { return claim.label == Label::kOnly; };
  const auto all = std::ranges::count_if(synopsis.claims, is_only);
  const auto retained = std::ranges::count_if(
      synopsis.claims, [&](const Claim& claim) { return is_only(claim) && claim.retained; });
  if (all == 0) return "";
  const std::string sure = " sure enough at " + ShortProbability(*synopsis.only_risk);
  const std::string meaning = ": of such, in groups like those it was learned from, at most " +
                              std::to_string(std::lround(100 * *synopsis.only_risk)) +
                              " in 100 have one after all, on average.";
  const std::string without = " for which no counterpart was found";
  if (all == 1) {
    const std::string one = "The one sentence" + without + " is";
    return retained == 1 ? one + sure + meaning
                         : one + " not" + sure + meaning + " It is left open.";
  }
  const std::string sentences = std::to_string(all) + " sentences" + without;
  if (retained == all) return "All " + sentences + " are" + sure + meaning;
  if (retained == 0) {
    return "None of the " + sentences + " is" + sure + meaning + " All are left open.";
  }
  const auto open = all - retained;
  return std::to_string(retained) + " of the " + sentences + (retained == 1 ? " is" : " are") +
         sure + meaning +
         (open == 1 ? " The other is left open."
                    : " The other " + std::to_string(open) + " are left open.");
}

}  // namespace synoptic::views
