// synoptic batch: groups of articles -> a JSON line a group, or a file a group, in their order.
//
// One thread reads the groups, the workers align and draw, one thread writes; a window of groups
// between them bounds memory. What comes of a group depends on the group alone, so that it is the
// same for any number of threads, shards, and runs that were ended and resumed.

#include "synoptic/batch.hpp"

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "align/cli/articles.hpp"
#include "align/cli/batch_folder.hpp"
#include "align/cli/batch_output.hpp"
#include "align/cli/batch_progress.hpp"
#include "align/cli/batch_tally.hpp"
#include "align/cli/interruption.hpp"
#include "align/cli/message.hpp"
#include "align/cli/options.hpp"
#include "align/cli/overwriting.hpp"
#include "align/cli/shards.hpp"
#include "align/cli/unknown_languages.hpp"
#include "align/cli/verbs.hpp"
#include "align/cli/view_folder.hpp"
#include "align/cli/view_formats.hpp"
#include "align/corpus/groups.hpp"
#include "models/vectors/whole_file.hpp"
#include "synoptic/error.hpp"

namespace synoptic::cli {
namespace {

struct Options {
  std::string list;
  InputOptions input;
  std::string output;
  std::string format;
  ModelOptions model;
  std::vector<std::string> dictionaries;
  AlignOptions align;
  std::size_t threads = 0;
  std::optional<std::size_t> max_errors;
  bool is_strict = false;
  bool resumes = false;
  std::string shard;
  std::string stats;
};

bool IsToFile(const Options& options) {
  return !options.output.empty() && options.output != "-" && !vectors::IsStream(options.output);
}

void CheckTogether(const Options& options) {
  if (options.resumes && !IsToFile(options)) {
    throw CLI::ValidationError("--resume", "needs --output, a file or a folder to go on with");
  }
  if (!options.stats.empty() && options.stats == options.output) {
    throw CLI::ValidationError("--stats", "is --output as well; name another file");
  }
  if (IsFolder(options.output) || options.format.empty() || options.format == "jsonl") return;
  throw CLI::ValidationError(
      "--format", options.format + " is a file a group: name a folder with --output DIR/");
}

/// Nothing is aligned before it is known that no article would be overwritten, unless the list
/// comes through a pipe; its articles are looked at one by one then.
void RefuseToOverwrite(const std::string& list, const Overwriting& overwriting) {
  overwriting.Refuse(list);
  std::error_code ignored;
  const bool is_there = list != "-" && (std::filesystem::is_regular_file(list, ignored) ||
                                        std::filesystem::is_directory(list, ignored));
  if (!is_there || !overwriting.IsPossible()) return;
  const std::unique_ptr<corpus::GroupSource> groups = corpus::OpenSource(list);
  while (const std::optional<corpus::Group> group = groups->Next()) {
    for (const corpus::Member& member : group->members) overwriting.Refuse(member.file);
  }
}

/// A result would be written over an article, or an article read from what was a result.
void RefuseArticlesIn(const std::string& folder, const corpus::Group& group) {
  for (const corpus::Member& member : group.members) {
    std::error_code ignored;
    const std::filesystem::path parent = std::filesystem::path(member.file).parent_path();
    if (member.file.empty() ||
        !std::filesystem::equivalent(parent.empty() ? "." : parent, folder, ignored)) {
      continue;
    }
    throw CLI::ValidationError(
        "--output", folder + " holds the article " + member.file + "; name another folder");
  }
}

class Run {
 public:
  explicit Run(const Options& options)
      : options_(options),
        shard_(ShardOf(options.shard)),
        overwriting_(IsFolder(options.output) ? "" : options.output),
        most_errors_(options.is_strict ? std::optional<std::size_t>(0) : options.max_errors) {}

  ExitStatus operator()() {
    CheckTogether(options_);
    RefuseInputs(overwriting_);
    if (!options_.stats.empty()) {
      RefuseInputs(Overwriting(options_.stats, "--stats"));
      vectors::CheckWritable(options_.stats);
    }
    if (options_.resumes && !IsFolder(options_.output) &&
        ResumedLines::IsFinished(options_.output)) {
      PrintOutcome(options_.output +
                   " is there, and nothing is left to do; the list was not read: for another "
                   "list, name another output");
      return kDone;
    }
    encoder_ = OpenEncoder(options_.model);
    NoteWeights(options_.align.weights, *encoder_);
    unknown_.emplace(*encoder_, "expect fewer and weaker links");
    batch_.align = options_.align;
    batch_.align.dictionaries = ReadDictionaries(options_.dictionaries);
    batch_.threads = options_.threads;
    groups_ = std::make_unique<corpus::Groups>(
        corpus::OpenSource(options_.list, interruption_.descriptor()), shard_);
    OpenOutput();
    batch_.draw = [this](GroupResult& result) { return output_->Draw(result); };
    try {
      Batch(
          *encoder_, [this] { return Next(); }, [this](const GroupResult& r) { Write(r); }, batch_);
      if (!is_at_end_) return Stop();
      WriteStats();  // Before the end, or a run that is killed between would have none.
      output_->Finish();
    } catch (const Error&) {
      KeepStats();
      Keep();
      throw;
    } catch (...) {
      Keep();
      throw;
    }
    progress_.reset();
    unknown_->NoteCounts();
    if (tally_.groups() > 0 && tally_.failed() == tally_.groups()) {
      PrintNote(
          "nothing could be aligned; expected lines of id, path, path between tabs, or records "
          "of JSON, in " +
          options_.list);
    }
    PrintOutcome(tally_.Summary());
    return kDone;
  }

 private:
  void RefuseInputs(const Overwriting& overwriting) const {
    overwriting.Refuse(FilesOf(options_.model));
    overwriting.Refuse(options_.dictionaries);
    RefuseToOverwrite(options_.list, overwriting);
  }

  void OpenOutput() {
    if (IsFolder(options_.output)) {
      ViewOptions view;
      view.format = options_.format;
      view.output = options_.output;
      using Start = FolderOutput::Start;
      output_ =
          std::make_unique<FolderOutput>(view, options_.resumes ? Start::kResume : Start::kAnew);
    } else if (options_.resumes) {
      using Detail = BatchTally::Detail;
      output_ = std::make_unique<ResumedOutput>(
          options_.output, tally_, options_.stats.empty() ? Detail::kOutcome : Detail::kAll);
    } else {
      output_ = std::make_unique<LineOutput>(options_.output);
    }
  }

  std::optional<ArticleGroup> Next() {
    for (;;) {
      if (interruption_.is_asked()) return std::nullopt;
      std::optional<corpus::Group> group = groups_->Next();
      progress_->Read(groups_->PartRead());
      if (!group) {
        is_at_end_ = !interruption_.is_asked();
        return std::nullopt;
      }
      for (const corpus::Member& member : group->members) overwriting_.Refuse(member.file);
      if (IsFolder(options_.output)) RefuseArticlesIn(options_.output, *group);
      if (output_->IsDone(*group)) {
        CheckErrors();
        continue;
      }
      ArticleGroup articles{group->id, {}, group->bytes, output_->DrawnBefore(*group)};
      articles.read = [this, one = std::move(*group)] {
        if (one.problem) throw Error(*one.problem);
        return ReadArticles(one, options_.input);
      };
      return articles;
    }
  }

  void Write(const GroupResult& result) {
    output_->Write(result);
    tally_.Add(result);
    if (result.synopsis) {
      for (const Synopsis::Entry& entry : result.synopsis->articles) unknown_->Note(entry.article);
    }
    progress_->Show(tally_.Summary());
    if (!result.code.empty()) CheckErrors();
  }

  void CheckErrors() const {
    if (!most_errors_ || tally_.failed() <= *most_errors_) return;
    throw Error(
        ErrorCode::kInvalidArgument,
        std::to_string(tally_.failed()) + (tally_.failed() == 1 ? " group" : " groups") +
            " failed, " +
            (options_.is_strict ? "and --strict allows none"
                                : "more than --max-errors " + std::to_string(*most_errors_)));
  }

  ExitStatus Stop() {
    WriteStats();
    Keep();
    PrintMessage("stopped before the end" +
                 std::string(options_.resumes ? "; the same command goes on from there" : ""));
    return kFailed;
  }

  /// Leaves the lines so far where they are, for they may be the work of hours, and says so.
  void Keep() {
    progress_.reset();
    if (tally_.groups() == 0) return;
    const std::string kept = output_->Keep();
    if (!kept.empty()) PrintNote(tally_.Summary() + " so far, in " + kept);
  }

  /// Beside a failure, which is what has to be told.
  void KeepStats() const {
    try {
      WriteStats();
    } catch (const Error& error) {
      PrintMessage(error.what());
    }
  }

  void WriteStats() const {
    if (options_.stats.empty()) return;
    vectors::WriteWhole(options_.stats,
                        [&](std::ostream& out) { out << tally_.Json(progress_->seconds()); });
  }

  const Options& options_;
  const corpus::Shard shard_;
  const Overwriting overwriting_;
  const std::optional<std::size_t> most_errors_;
  const Interruption interruption_;
  std::unique_ptr<const Encoder> encoder_;
  BatchOptions batch_;
  std::unique_ptr<corpus::GroupSource> groups_;
  BatchTally tally_;
  std::optional<UnknownLanguages> unknown_;  ///< Once there is a model.
  std::unique_ptr<BatchOutput> output_;
  std::optional<BatchProgress> progress_{std::in_place};
  bool is_at_end_ = false;
};

void AddRunOptions(CLI::App& command, Options& options) {
  command
      .add_option("--threads", options.threads,
                  "Groups that are aligned at a time (default: all\ncores); the output is the same "
                  "for any number")
      ->option_text("N")
      ->check(Between(1, 1024));
  command
      .add_option("--format", options.format,
                  "With a folder as --output: of the file of each group\n(default: json); else "
                  "jsonl")
      ->option_text("NAME")
      ->check(OneOf(ViewFormats().names));
  command.add_flag("--resume", options.resumes,
                   "Go on where a run with this option ended, however it\nended; to be given from "
                   "the first run on");
  auto* const most = command
                         .add_option("--max-errors", options.max_errors,
                                     "End the run when more groups than this have failed\n"
                                     "(default: never)")
                         ->option_text("N")
                         ->check(Between(0, 1e15));
  command.add_flag("--strict", options.is_strict, "End the run at the first group that fails")
      ->excludes(most);
  AddShard(command, options.shard, "Only the groups of the i-th of n parts; ids tell which.");
  command
      .add_option("--stats", options.stats,
                  "Write counts of groups, failures and claims, and the\nseconds, as JSON")
      ->option_text("FILE");
}

}  // namespace

Verb AddBatch(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App& command =
      *program.add_subcommand("batch", "Align many groups of articles: a JSON line a group");
  command
      .add_option("LIST", options->list,
                  "Lines of id, path, path[, path...] between tabs, or of\nJSON with the articles; "
                  "a folder; - is standard input")
      ->required()
      ->option_text(" ");
  AddOutput(command, options->output);
  AddRunOptions(command, *options);
  AddInput(command, options->input);
  AddModel(command, options->model);
  AddDictionaries(command, options->dictionaries);
  AddWeights(command, options->align);
  AddOrder(command, options->align);
  AddMinProbability(command, options->align);
  AddOnlyRisk(command, options->align);
  AddUnits(command, options->align.units);
  SetExample(command, "{} batch corpora/samples/pairs.tsv");
  return {&command, [options] { return Run(*options)(); }};
}

}  // namespace synoptic::cli
