#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "synoptic/internal/instruction_set.hpp"

namespace synoptic::linking {

/// Of how many words a run is, and how far apart runs begin.
inline constexpr std::size_t kWordsOfRun = 6;
inline constexpr std::size_t kStepOfRuns = 2;

/// The runs of the units of an article. Plain pointers: a kernel shares no code with the rest.
struct Runs {
  const std::uint32_t* types;  ///< Of its words, those that fill up short units having `forms`.
  const float* weights;        ///< Of these words.
  std::size_t words;
  const std::uint32_t* begins;  ///< Of the runs, among these words.
  const float* inverse_totals;  ///< Of the weights of each run; 0 of none.
  std::size_t runs;
  const std::uint32_t* first_run;  ///< Of each unit, and one behind the last.
  std::size_t units;
  std::size_t forms;
};

/// How many numbers MatchRuns writes beside its result for a unit of `count` words.
constexpr std::size_t ScratchSize(const Runs& b, std::size_t count) {
  // A row a word, and three more: of words, and of runs; and the forms with one that is none.
  return (count + 3) * (b.words + b.runs) + b.forms + 1;
}

/// For a unit of `count` words, the best that any of its runs has in any run of each unit of b, as
/// WindowMatcher::Match says. `rows`: for each of its words the similarities with the forms of b.
/// `scratch` has ScratchSize numbers of any value, `best` zeros. O(count (words + runs)).
using MatchRunsKernel = void (*)(const Runs& b, const float* const* rows, const float* weights,
                                 std::size_t count, float* scratch, float* best);

/// Compiled for an instruction set, one of RunnableInstructionSets.
MatchRunsKernel MatchRunsFor(InstructionSet set);

}  // namespace synoptic::linking
