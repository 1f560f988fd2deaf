#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "synoptic/export.hpp"
#include "synoptic/selection.hpp"
#include "synoptic/synopsis.hpp"

/// What articles say alike, as text beside text: for translation memories and for training.
namespace synoptic {

/// A claim of several articles, as each of them words it.
struct ParallelText {
  struct Side {
    std::size_t article = 0;
    std::vector<std::size_t> units;
    /// The units, or the part of them that makes the claim. White space is single spaces; what is
    /// cut out stands beside one another with a space between.
    std::string text;
  };
  std::size_t claim = 0;  ///< Index into Synopsis::claims.
  Label label = Label::kShared;
  double probability = 0;
  std::optional<double> label_probability;
  std::vector<Side> sides;  ///< Two or more, in order of articles.
};

/// The claims of several articles that are selected. Where no label is: those that are shared, and
/// of articles in order, as translations are, all: there, what one side says more or otherwise is
/// how it was translated. Throws Error(kInvalidArgument) for a synopsis that CheckSynopsis refuses.
SYNOPTIC_EXPORT std::vector<ParallelText> ParallelTexts(const Synopsis& synopsis,
                                                        const Selection& selection = {});

/// Two texts of as many lines: line i of one says what line i of the other says, as Moses and the
/// trainers of translators take them. No line is empty or holds a control character. Throws
/// Error(kInvalidArgument) unless there are two articles.
SYNOPTIC_EXPORT void WriteMoses(const Synopsis& synopsis, std::ostream& a, std::ostream& b,
                                const Selection& selection = {});
inline void WriteMoses(const Synopsis& synopsis, std::ostream&& a, std::ostream&& b,
                       const Selection& selection = {}) {
  WriteMoses(synopsis, a, b, selection);
}

}  // namespace synoptic
