#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "synoptic/internal/field.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::claims {

/// How sure a label is: logistic regressions on the log odds that the claim is partial, where it
/// says that it is or that it is not, and log odds alone where the articles differ in something, or
/// something has moved.
struct LabelWeights {
  float shared_amount;
  float shared_bias;
  float partial_amount;
  float partial_bias;
  float figure;
  float date;
  float name;
  float quotation;
  float opposite;
  float update;

  static constexpr std::array<weights::Field<LabelWeights>, 10> kFields = {
      {{"shared.amount", &LabelWeights::shared_amount},
       {"shared.bias", &LabelWeights::shared_bias},
       {"partial.amount", &LabelWeights::partial_amount},
       {"partial.bias", &LabelWeights::partial_bias},
       {"differs.figure", &LabelWeights::figure},
       {"differs.date", &LabelWeights::date},
       {"differs.name", &LabelWeights::name},
       {"differs.quotation", &LabelWeights::quotation},
       {"differs.opposite", &LabelWeights::opposite},
       {"partial.update", &LabelWeights::update}}};
};

/// The log odds that belong to a difference of a type.
float LogOddsOf(DifferenceType type, const LabelWeights& weights);

/// Sets Claim::label_probability. `partial`: of each claim, the probability that it is partial, as
/// LabelPartial has it. A claim that differs in several things is as sure as the surest of them.
void JudgeLabels(std::vector<Claim>& claims, const std::vector<std::optional<float>>& partial,
                 const LabelWeights& weights);

}  // namespace synoptic::claims
