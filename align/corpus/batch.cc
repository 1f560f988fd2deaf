// One thread reads the groups, the workers align and draw, one hands on. What comes of a group
// depends on the group alone.

#include "synoptic/batch.hpp"

#include <algorithm>
#include <exception>
#include <new>
#include <thread>
#include <utility>

#include "align/align_options.hpp"
#include "align/corpus/ordered_pipeline.hpp"

namespace synoptic {
namespace {

/// Groups under way a thread: enough to keep all busy behind one slow group.
constexpr std::size_t kWindowPerThread = 8;
constexpr std::size_t kMostBytes = std::size_t{64} << 20;

GroupResult AlignGroup(const ArticleGroup& group, const Encoder& encoder,
                       const BatchOptions& options) {
  GroupResult result{group.id};
  if (group.drawn) {
    result.drawn = *group.drawn;
    return result;
  }
  const auto fail = [&](std::string_view code, std::string_view message) {
    result.synopsis.reset();
    result.code = code;
    result.message = message;
  };
  const auto attempt = [&](const auto& step) {
    try {
      step();
    } catch (const Error& error) {
      fail(ErrorCodeName(error.code()), error.what());
    } catch (const std::bad_alloc&) {
      fail("out_of_memory", "out of memory");
    } catch (const std::exception& error) {
      fail("internal", error.what());
    }
  };
  attempt([&] { result.synopsis = Align(encoder, group.read(), options.align); });
  if (!options.draw) return result;
  const bool was_aligned = result.code.empty();
  attempt([&] { result.drawn = options.draw(result); });
  // The failure of drawing is drawn as any other.
  if (was_aligned && !result.code.empty()) attempt([&] { result.drawn = options.draw(result); });
  return result;
}

}  // namespace

void Batch(const Encoder& encoder, const std::function<std::optional<ArticleGroup>()>& next,
           const std::function<void(GroupResult)>& sink, const BatchOptions& options) {
  CheckOptions(options.align, encoder);  // Else each group would fail by them.
  const std::size_t threads = options.threads != 0
                                  ? options.threads
                                  : std::max<std::size_t>(1, std::thread::hardware_concurrency());
  corpus::OrderedPipeline<GroupResult> pipeline(threads, threads * kWindowPerThread, sink,
                                                kMostBytes);
  while (!options.stop.stop_requested()) {
    std::optional<ArticleGroup> group = next();
    if (!group) break;
    const std::size_t bytes = group->bytes;
    pipeline.Submit(
        [&encoder, &options, one = std::move(*group)] { return AlignGroup(one, encoder, options); },
        bytes);
  }
  pipeline.Finish();
}

std::string_view ErrorCodeName(ErrorCode code) {
  switch (code) {
    case ErrorCode::kNotFound:
      return "not_found";
    case ErrorCode::kUnreadable:
      return "unreadable";
    case ErrorCode::kInvalidText:
      return "invalid_text";
    case ErrorCode::kInvalidFormat:
      return "invalid_format";
    case ErrorCode::kInvalidArgument:
      return "invalid_argument";
    case ErrorCode::kTooLarge:
      return "too_large";
  }
  return "internal";
}

}  // namespace synoptic
