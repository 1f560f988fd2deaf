// Whether a unit that resembles nothing is left alone or joined with its neighbour depends on how
// much is left alone in these two texts at all. That cannot be told by likeness: where words are
// rendered freely, or the model does not know them, much is unlike. Lengths tell it (Gale and
// Church 1993): between two beads that are beyond doubt, a translation has as many characters on
// one side as on the other, up to the ratio of the two languages and some unevenness, and what
// exceeds that is surplus.
// So the texts are aligned once, the surplus is measured between the surest beads of that path, and
// they are aligned again in its light.

#include "align/linking/ordered/surplus.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "align/linking/ordered/bead.hpp"

namespace synoptic::linking {
namespace {

constexpr float kBeyondDoubt = 0.8F;
// Of the length of a translation, a character (Gale and Church 1993).
constexpr double kVariance = 6.8;
// With fewer beads that are, the ratio of lengths is that of the whole texts.
constexpr std::size_t kLeastAnchors = 5;

double Sum(std::span<const float> lengths) {
  double sum = 0;
  for (const float length : lengths) sum += static_cast<double>(length);
  return sum;
}

// A share of a text, which has some unevenness of its own: a hundredth, and a short sentence.
float LogShare(double surplus, double whole) {
  const double share = (surplus + 0.01 * whole + 30) / (whole + 300);
  return static_cast<float>((std::log(share) + 3) / 2);
}

}  // namespace

Surplus MeasureSurplus(std::span<const float> a_characters, std::span<const float> b_characters,
                       const BeadScores& scores) {
  std::vector<Bead> anchors = SureBeads(scores, kBeyondDoubt);
  double a_anchored = 1;
  double b_anchored = 1;
  for (const Bead& bead : anchors) {
    a_anchored += Sum(a_characters.subspan(bead.i, bead.shape.a));
    b_anchored += Sum(b_characters.subspan(bead.j, bead.shape.b));
  }
  const double a_whole = Sum(a_characters);
  const double b_whole = Sum(b_characters);
  if (anchors.size() < kLeastAnchors) {
    a_anchored = 1 + a_whole;
    b_anchored = 1 + b_whole;
  }
  const double ratio = std::sqrt(a_anchored / b_anchored);
  anchors.push_back({a_characters.size(), b_characters.size(), {0, 0}});
  double a_surplus = 0;
  double b_surplus = 0;
  Bead from;
  for (const Bead& to : anchors) {
    const double a = Sum(a_characters.subspan(from.i, to.i - from.i)) / ratio;
    const double b = Sum(b_characters.subspan(from.j, to.j - from.j)) * ratio;
    const double unevenness = std::sqrt(kVariance * (a + b));
    a_surplus += std::max(0.0, a - b - unevenness);
    b_surplus += std::max(0.0, b - a - unevenness);
    from = {to.i + to.shape.a, to.j + to.shape.b, {}};
  }
  return {LogShare(a_surplus, a_whole / ratio), LogShare(b_surplus, b_whole * ratio)};
}

void AddSurplus(Surplus surplus, const BeadWeights& weights, BeadScores& scores) {
  const float weight = weights[kDeletedSurplus];
  for (float& score : scores.a_deleted) score += weight * surplus.a;
  for (float& score : scores.b_deleted) score += weight * surplus.b;
}

}  // namespace synoptic::linking
