#include "align/rounding.hpp"

#include <algorithm>
#include <cmath>

namespace synoptic {
namespace {

constexpr double kSteps = 10'000;

double Rounded(double number) {
  const double rounded = std::round(number * kSteps) / kSteps;
  return number < 1 ? std::min(rounded, (kSteps - 1) / kSteps) : rounded;
}

void Round(double& number) { number = Rounded(number); }
void Round(float& number) { number = static_cast<float>(Rounded(double{number})); }

}  // namespace

void RoundNumbers(Synopsis& synopsis) {
  for (Relatedness& pair : synopsis.relatedness) Round(pair.probability);
  for (Link& link : synopsis.links) {
    Round(link.probability);
    Evidence& evidence = link.evidence;
    for (float* const number : {&evidence.sentence, &evidence.tokens, &evidence.a_in_b,
                                &evidence.b_in_a, &evidence.mentions, &evidence.neighbours}) {
      Round(*number);
    }
    for (WordPair& pair : evidence.words) Round(pair.share);
  }
  for (Claim& claim : synopsis.claims) {
    Round(claim.probability);
    if (claim.label_probability) Round(*claim.label_probability);
  }
}

}  // namespace synoptic
