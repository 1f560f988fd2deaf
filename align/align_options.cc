#include "align/align_options.hpp"

#include <charconv>
#include <iterator>
#include <string>

#include "align/claims/grouping/only_risk.hpp"
#include "align/weights/content.hpp"
#include "synoptic/error.hpp"

namespace synoptic {
namespace {

std::string Shortest(double number) {
  char digits[64];
  return {digits, std::to_chars(std::begin(digits), std::end(digits), number).ptr};
}

[[noreturn]] void Refuse(const std::string& problem) {
  throw Error(ErrorCode::kInvalidArgument, problem);
}

void CheckOnlyRisk(double risk, const AlignOptions& options, const Encoder& encoder) {
  if (!(risk > 0 && risk < 1)) {
    Refuse("only_risk must be above 0 and below 1, found " + Shortest(risk));
  }
  if (options.order == AlignOptions::Order::kMonotone) {
    Refuse("only_risk is known of articles in free order; it was asked for in monotone order");
  }
  if (options.units != UnitKind::kSentence) {
    Refuse("only_risk is known of sentences; it was asked for of clauses");
  }
  const Weights::Content& content = options.weights.content();
  const claims::RiskCurve& curve = content.tables.only_risk;
  const std::optional<double> least = claims::LeastRisk(curve);
  const std::string name = "the weights \"" + content.name + '"';
  if (!least) {
    Refuse(name +
           " promise no only_risk: they were learned from gold of one's own, of which how "
           "sure one-sided claims are is not known");
  }
  if (content.of(weights::Table::kOnly).model != encoder.hash()) {
    Refuse(name + " promise an only_risk for the model " + content.of(weights::Table::kOnly).model +
           ", not for " + encoder.name() + " (" + encoder.hash() + ")");
  }
  if (!claims::PromisedRisk(curve, risk)) {
    Refuse("only_risk must be at least " + Shortest(*least) + ", the least that the " +
           std::to_string(curve.groups) + " groups that " + name +
           " were learned from can promise; found " + Shortest(risk));
  }
}

// Not that of NaN, either.
void CheckProbability(double least) {
  if (!(least >= 0 && least <= 1)) {
    Refuse("min_probability must be between 0 and 1, found " + std::to_string(least));
  }
}

}  // namespace

void CheckRun(double min_probability, std::size_t threads) {
  CheckProbability(min_probability);
  if (threads == 0) Refuse("threads must be at least 1, found 0");
}

void CheckOptions(const AlignOptions& options, const Encoder& encoder) {
  CheckProbability(options.min_probability);
  if (options.only_risk) CheckOnlyRisk(*options.only_risk, options, encoder);
}

std::optional<double> PromisedRisk(const AlignOptions& options) {
  if (!options.only_risk) return std::nullopt;
  return claims::PromisedRisk(options.weights.content().tables.only_risk, *options.only_risk);
}

}  // namespace synoptic
