// synoptic batch: a list of groups of articles -> a JSON line a group, in the order of the list.
//
// One thread reads the list, the workers align, one thread writes; a window of groups between them
// bounds memory. What a line of the output says depends on its line of the list alone, so that it
// is the same for any number of threads, and lists can be cut into shards.

#include <algorithm>
#include <exception>
#include <filesystem>
#include <memory>
#include <new>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "align/align_options.hpp"
#include "align/cli/articles.hpp"
#include "align/cli/message.hpp"
#include "align/cli/options.hpp"
#include "align/cli/output.hpp"
#include "align/cli/overwriting.hpp"
#include "align/cli/progress.hpp"
#include "align/cli/verbs.hpp"
#include "align/corpus/group_list.hpp"
#include "align/corpus/ordered_pipeline.hpp"
#include "synoptic/align.hpp"
#include "synoptic/error.hpp"
#include "synoptic/views.hpp"

namespace synoptic::cli {
namespace {

/// Groups in flight a thread: enough to keep all busy behind one slow group.
constexpr std::size_t kWindowPerThread = 8;

struct Options {
  std::string list;
  InputOptions input;
  std::string output;
  ModelOptions model;
  std::vector<std::string> dictionaries;
  AlignOptions align;
  std::size_t threads = 0;
};

struct Record {
  std::string line;
  enum class Outcome { kAligned, kFailed } outcome;
  std::size_t judged = 0;   ///< Pairs of articles.
  std::size_t refused = 0;  ///< Of these, those that were taken to be unrelated.
};

std::string_view CodeName(ErrorCode code) {
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

/// File names need not be UTF-8, JSON must be.
std::string Dump(const nlohmann::ordered_json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Record MakeError(const std::string& id, std::string_view code, std::string_view message) {
  const nlohmann::ordered_json json = {{"id", id},
                                       {"error", {{"code", code}, {"message", message}}}};
  return {.line = Dump(json), .outcome = Record::Outcome::kFailed};
}

Record MakeResult(const std::string& id, const Synopsis& synopsis) {
  std::ostringstream json;
  WriteJson(synopsis, json, {JsonOptions::Layout::kLine});
  std::string line = std::move(json).str();
  while (line.ends_with('\n')) line.pop_back();
  const auto refused = std::ranges::count_if(synopsis.relatedness, &Relatedness::refused);
  return {.line = "{\"id\":" + Dump(id) + ",\"synopsis\":" + line + "}",
          .outcome = Record::Outcome::kAligned,
          .judged = synopsis.relatedness.size(),
          .refused = static_cast<std::size_t>(refused)};
}

Record AlignGroup(const corpus::Group& group, const Encoder& encoder, const InputOptions& input,
                  const AlignOptions& options) {
  if (!group.problem.empty()) {
    return MakeError(group.id, CodeName(ErrorCode::kInvalidFormat), group.problem);
  }
  try {
    return MakeResult(group.id, Align(encoder, ReadArticles(group.files, input), options));
  } catch (const Error& error) {
    return MakeError(group.id, CodeName(error.code()), error.what());
  } catch (const std::bad_alloc&) {
    return MakeError(group.id, "out_of_memory", "out of memory");
  } catch (const std::exception& error) {
    return MakeError(group.id, "internal", error.what());
  }
}

/// Writes the records and counts them.
class RecordWriter {
 public:
  explicit RecordWriter(const std::string& file) : output_(file) {}

  void Write(const Record& record) {
    output_.stream() << record.line << '\n';
    output_.Flush();  // Whoever reads from a pipe sees each result when it is there.
    ++(record.outcome == Record::Outcome::kAligned ? aligned_ : failed_);
    judged_ += record.judged;
    refused_ += record.refused;
    progress_->Show(Summary());
  }

  void Finish() { output_.Finish(); }
  /// Leaves the lines so far where they are, for they may be the work of hours, and says so.
  void Keep() {
    if (aligned_ + failed_ == 0) return;
    const std::filesystem::path kept = output_.Keep();
    progress_.reset();
    if (kept.empty()) return;
    PrintNote(Summary() + " so far, in " + kept.string());
  }
  std::string Summary() const {
    std::string summary =
        std::to_string(aligned_) + " aligned, " + std::to_string(failed_) + " failed";
    if (judged_ > 0) {
      summary += ", " + std::to_string(refused_) + " of " + std::to_string(judged_) +
                 (judged_ == 1 ? " pair" : " pairs") + " of articles unrelated";
    }
    return summary;
  }
  ExitStatus status() const { return failed_ == 0 ? kDone : kFailed; }

 private:
  Output output_;
  std::optional<Progress> progress_{std::in_place};
  std::size_t aligned_ = 0;
  std::size_t failed_ = 0;
  std::size_t judged_ = 0;
  std::size_t refused_ = 0;
};

/// Nothing is aligned before it is known that no article would be overwritten, unless the list
/// comes through a pipe; its articles are looked at one by one then.
void RefuseToOverwrite(const std::string& list, const Overwriting& overwriting) {
  overwriting.Refuse(list);
  std::error_code ignored;
  const bool is_file = list != "-" && std::filesystem::is_regular_file(list, ignored);
  if (!is_file || !overwriting.IsPossible()) return;
  corpus::GroupList groups(list);
  while (const std::optional<corpus::Group> group = groups.Next()) overwriting.Refuse(group->files);
}

ExitStatus Run(const Options& options) {
  const Overwriting overwriting(options.output);
  overwriting.Refuse(FilesOf(options.model));
  overwriting.Refuse(options.dictionaries);
  RefuseToOverwrite(options.list, overwriting);
  const std::size_t threads = options.threads != 0
                                  ? options.threads
                                  : std::max<std::size_t>(1, std::thread::hardware_concurrency());
  const std::unique_ptr<const Encoder> encoder = OpenEncoder(options.model);
  NoteWeights(options.align.weights, *encoder);
  CheckOptions(options.align, *encoder);  // Else each group would fail by it.
  AlignOptions align = options.align;
  align.dictionaries = ReadDictionaries(options.dictionaries);
  corpus::GroupList list(options.list);
  std::string summary;
  ExitStatus status = kDone;
  {
    RecordWriter writer(options.output);
    try {
      corpus::OrderedPipeline<Record> pipeline(threads, threads * kWindowPerThread,
                                               [&](const Record& record) { writer.Write(record); });
      while (const std::optional<corpus::Group> group = list.Next()) {
        overwriting.Refuse(group->files);
        pipeline.Submit(
            [&, group = *group] { return AlignGroup(group, *encoder, options.input, align); });
      }
      pipeline.Finish();
      writer.Finish();
    } catch (...) {
      writer.Keep();
      throw;
    }
    summary = writer.Summary();
    status = writer.status();
  }
  PrintMessage(summary);
  return status;
}

}  // namespace

Verb AddBatch(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App& command =
      *program.add_subcommand("batch", "Align many groups of articles: a JSON line a group");
  command
      .add_option("LIST", options->list,
                  "Lines of id, path, path[, path...] between tabs; - is standard input")
      ->required()
      ->option_text(" ");
  command
      .add_option("--threads", options->threads,
                  "Groups that are aligned at a time (default: all\ncores); the output is the same "
                  "for any number")
      ->option_text("N")
      ->check(Between(1, 1024));
  AddOutput(command, options->output);
  AddInput(command, options->input);
  AddModel(command, options->model);
  AddDictionaries(command, options->dictionaries);
  AddWeights(command, options->align);
  AddOrder(command, options->align);
  AddMinProbability(command, options->align);
  AddOnlyRisk(command, options->align);
  AddUnits(command, options->align.units);
  SetExample(command, "{} batch corpora/samples/pairs.tsv");
  return {&command, [options] { return Run(*options); }};
}

}  // namespace synoptic::cli
