#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/align.hpp"
#include "synoptic/article.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/error.hpp"
#include "synoptic/export.hpp"
#include "synoptic/synopsis.hpp"

/// Many groups of articles, each aligned for itself: what `synoptic batch` does (docs/batch.md).
namespace synoptic {

/// Articles that belong together.
struct ArticleGroup {
  std::string id;
  /// Called once, on one of the threads that align. What it throws is what came of the group.
  std::function<std::vector<Article>()> read;
  std::size_t bytes = 0;  ///< About what it takes until it is aligned; bounds what is under way.
  /// What an earlier run drew of it: it is handed on as it is, in its turn, and nothing is read.
  std::optional<std::string> drawn = {};
};

/// What came of a group: a synopsis, or why there is none.
struct GroupResult {
  std::string id;
  std::optional<Synopsis> synopsis = {};  ///< None of a failure, and none of an earlier run.
  std::string code = {};     ///< Of a failure: ErrorCodeName, "out_of_memory" or "internal".
  std::string message = {};  ///< For people.
  std::string drawn = {};    ///< What BatchOptions::draw made of it.
};

struct BatchOptions {
  AlignOptions align;

  /// Groups that are aligned at a time; 0: as many as the machine has cores. The results are the
  /// same for any number.
  std::size_t threads = 0;

  /// Called on the threads that align, so that what is made of a result, a line of JSON for
  /// example, is made side by side. It may take the synopsis away. What it throws is a failure of
  /// the group, too.
  std::function<std::string(GroupResult&)> draw = {};

  /// No group is begun after this was asked to stop; those in hand are finished and handed on.
  std::stop_token stop = {};
};

/// Aligns what `next` gives until it gives nothing, and hands the results to `sink`, one at a time,
/// in the order of the groups, each as soon as those before it are there: whoever waits for a
/// result before giving the next group gets it. At most eight groups a thread are under way, and
/// not more than 64 MiB of ArticleGroup::bytes unless it is one group. `next` is called on this
/// thread, `sink` on another. Throws what they throw, and Error(kInvalidArgument) for options that
/// no group could be aligned with.
SYNOPTIC_EXPORT void Batch(const Encoder& encoder,
                           const std::function<std::optional<ArticleGroup>()>& next,
                           const std::function<void(GroupResult)>& sink,
                           const BatchOptions& options = {});

/// "not_found": as it is written where results are.
SYNOPTIC_EXPORT std::string_view ErrorCodeName(ErrorCode code);

}  // namespace synoptic
