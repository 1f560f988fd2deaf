// Trains the rows of a fastText model so that translations lie together.
//
// Each step draws a batch of translation pairs from one source, encodes both sides, and moves the
// rows against the gradient of a symmetric contrastive loss (models/training/contrast.hpp): every
// text must find its own translation among those of the batch. Cost of a step: O(batch words x
// n-grams x d + batch^2 d). Threads draw batches of their own and share the rows.
//
// For a checkpoint all threads come to rest between two steps, and go on with what they had.

#include "synoptic/train.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "models/training/batches.hpp"
#include "models/training/checkpoint.hpp"
#include "models/training/contrast.hpp"
#include "models/training/encoder.hpp"
#include "models/training/held_out.hpp"
#include "models/vectors/whole_file.hpp"
#include "synoptic/error.hpp"

namespace synoptic {
namespace {

using Clock = std::chrono::steady_clock;
using training::Batch;
using training::Corpus;
using training::Encoder;

void Validate(const TrainOptions& options) {
  const auto require = [](bool holds, const char* what) {
    if (!holds) throw Error(ErrorCode::kInvalidArgument, std::string("training: ") + what);
  };
  require(options.dimension >= 1 && options.dimension <= 4096, "dimension must be 1 to 4096");
  require(options.max_words >= 1, "max_words must be at least 1");
  require(options.buckets <= 50'000'000, "buckets must be at most 50,000,000");
  require(
      options.min_ngram >= 1 && options.min_ngram <= options.max_ngram && options.max_ngram <= 64,
      "n-grams must satisfy 1 <= min_ngram <= max_ngram <= 64");
  require(options.batch >= 2 && options.batch <= 65'536, "batch must be 2 to 65,536");
  require(options.steps >= 1, "steps must be at least 1");
  require(options.minutes >= 0 && options.minutes <= 1e6, "minutes must be 0 to 1,000,000");
  // exp(-2 / temperature), the smallest term of the loss, must not vanish from a float.
  require(options.temperature >= 0.025 && options.temperature <= 10,
          "temperature must be 0.025 to 10");
  require(options.margin >= 0 && options.margin <= 1, "margin must be 0 to 1");
  require(options.learning_rate > 0 && options.learning_rate <= 100,
          "learning_rate must be in (0, 100]");
  require(options.word_dropout >= 0 && options.word_dropout < 1, "word_dropout must be in [0, 1)");
  require(options.source_exponent >= 0 && options.source_exponent <= 10,
          "source_exponent must be 0 to 10");
  require(options.sif > 0 && std::isfinite(options.sif), "sif must be above 0");
  require(options.threads <= 1024, "threads must be at most 1024");
  require(options.checkpoint_minutes > 0, "checkpoint_minutes must be above 0");
  require(!options.resume || !options.checkpoint.empty(), "to resume needs a checkpoint");
}

// Better to fail before hours of training than after.
void CheckOutput(const std::filesystem::path& output) {
  std::error_code failure;
  const auto folder = std::filesystem::absolute(output, failure).parent_path();
  if (!output.empty() && !is_directory(output, failure) && is_directory(folder, failure)) return;
  throw Error(ErrorCode::kUnreadable, "\"" + output.string() +
                                          "\" cannot be written: expected the name of a file in a "
                                          "folder that exists");
}

Corpus ReadTrainingText(const TrainOptions& options) {
  training::CorpusOptions corpus_options;
  corpus_options.languages = options.languages;
  Corpus corpus = training::ReadCorpus(options.rows, corpus_options);
  const bool has_negatives =
      std::ranges::any_of(corpus.sources, [](const auto& rows) { return rows.size() > 1; });
  if (!has_negatives) {
    throw Error(ErrorCode::kInvalidFormat,
                options.rows.string() +
                    ": expected a source with two rows or more, found only "
                    "sources of one row; rows are contrasted within a source");
  }
  return corpus;
}

// The state that the threads share besides the encoder.
class Session {
 public:
  Session(const TrainOptions& options, const std::function<bool(const TrainProgress&)>& on_progress,
          const training::Course& course)
      : options_(options),
        on_progress_(on_progress),
        started_(Clock::now() - std::chrono::duration_cast<Clock::duration>(
                                    std::chrono::duration<double>(course.seconds))),
        next_(course.steps),
        reported_(Clock::now()),
        rested_(reported_),
        done_(course.steps) {}

  /// Claims a step: the share of training that is left before it, or nothing when training is over,
  /// rests, or the caller wants to stop.
  std::optional<double> Claim() {
    if (stopped_ || resting_) return std::nullopt;
    const double share = options_.minutes > 0
                             ? seconds() / (60 * options_.minutes)
                             : static_cast<double>(next_++) / static_cast<double>(options_.steps);
    if (share >= 1) return std::nullopt;
    return 1 - share;
  }

  void Finish(double loss, double accuracy) {
    const std::lock_guard lock(mutex_);
    ++done_;
    loss_ += loss;
    accuracy_ += accuracy;
    ++since_;
    const auto now = Clock::now();
    const double elapsed = Seconds(now - started_);
    const double share = ShareDone(elapsed);
    const bool is_last = share >= 1;
    if (stopped_) return;
    if (!options_.checkpoint.empty() && !is_last &&
        Seconds(now - rested_) >= 60 * options_.checkpoint_minutes) {
      resting_ = true;
    }
    if (!is_last && now - reported_ < std::chrono::seconds(1)) return;
    last_.step = done_;
    last_.steps = static_cast<std::size_t>(std::llround(static_cast<double>(done_) / share));
    last_.loss = loss_ / static_cast<double>(since_);
    last_.accuracy = accuracy_ / static_cast<double>(since_);
    last_.seconds_left = std::max(0.0, elapsed / share - elapsed);
    loss_ = accuracy_ = 0;
    since_ = 0;
    reported_ = now;
    if (on_progress_ && !on_progress_(last_)) stopped_ = true;
  }

  /// Whether training rests for a checkpoint; all threads have come to their end.
  bool is_resting() const { return resting_; }
  void GoOn() {
    resting_ = false;
    next_ = done_;
    rested_ = Clock::now();
  }

  const TrainProgress& last() const { return last_; }
  std::size_t steps() const { return done_; }
  double seconds() const { return Seconds(Clock::now() - started_); }
  bool is_over() const { return ShareDone(seconds()) >= 1; }

 private:
  double ShareDone(double elapsed) const {
    return options_.minutes > 0 ? elapsed / (60 * options_.minutes)
                                : static_cast<double>(done_) / static_cast<double>(options_.steps);
  }

  static double Seconds(Clock::duration duration) {
    return std::chrono::duration<double>(duration).count();
  }

  const TrainOptions& options_;
  const std::function<bool(const TrainProgress&)>& on_progress_;
  const Clock::time_point started_;
  std::atomic<std::size_t> next_;
  std::atomic<bool> stopped_{false};
  std::atomic<bool> resting_{false};
  std::mutex mutex_;  // Guards what follows.
  Clock::time_point reported_;
  Clock::time_point rested_;
  TrainProgress last_;
  std::size_t done_;
  std::size_t since_ = 0;
  double loss_ = 0;
  double accuracy_ = 0;
};

std::vector<std::uint64_t> Hashes(const Corpus& corpus, const std::vector<std::uint32_t>& texts) {
  std::vector<std::uint64_t> hashes;
  for (const std::uint32_t text : texts) hashes.push_back(corpus.texts[text].hash);
  return hashes;
}

/// What a thread keeps from step to step.
class Worker {
 public:
  Worker(const TrainOptions& options, const Corpus& corpus, std::uint64_t seed)
      : options_(options),
        corpus_(corpus),
        drawer_(corpus, options.batch, options.source_exponent, seed) {
    course_.random.seed(seed + 0x9e3779b97f4a7c15U);
  }

  const training::Course::Thread& course() const { return course_; }
  void Resume(const training::Course::Thread& course) {
    for (; course_.draws < course.draws; ++course_.draws) drawer_.Draw();
    course_.random = course.random;
  }

  void Run(Encoder& encoder, Session& session) {
    while (const std::optional<double> left = session.Claim()) {
      const Batch batch = drawer_.Draw();
      ++course_.draws;
      encoder.Encode(batch.a, options_.word_dropout, course_.random, a_);
      encoder.Encode(batch.b, options_.word_dropout, course_.random, b_);
      const training::ContrastResult contrast = training::Contrast(
          a_.sentences, b_.sentences, Hashes(corpus_, batch.a), Hashes(corpus_, batch.b),
          static_cast<float>(options_.temperature), static_cast<float>(options_.margin));
      const auto rate = static_cast<float>(options_.learning_rate * *left);
      encoder.Update(contrast.a_gradient, rate, a_);
      encoder.Update(contrast.b_gradient, rate, b_);
      session.Finish(contrast.loss, contrast.accuracy);
    }
  }

 private:
  const TrainOptions& options_;
  const Corpus& corpus_;
  training::BatchDrawer drawer_;
  training::Course::Thread course_;
  Encoder::Workspace a_;
  Encoder::Workspace b_;
};

void RunAll(std::vector<Worker>& workers, Encoder& encoder, Session& session) {
  std::vector<std::jthread> threads;
  for (std::size_t t = 1; t < workers.size(); ++t) {
    threads.emplace_back([&, t] { workers[t].Run(encoder, session); });
  }
  workers.front().Run(encoder, session);
}

/// Whether there is a checkpoint to go on from.
bool FindsCheckpoint(const TrainOptions& options) {
  std::error_code ignored;
  if (options.checkpoint.empty() || !std::filesystem::exists(options.checkpoint, ignored)) {
    return false;
  }
  if (options.resume) return true;
  throw Error(ErrorCode::kInvalidArgument,
              options.checkpoint.string() +
                  ": is there, of a run that was ended; resume that, or remove the file to begin "
                  "anew");
}

std::size_t ThreadsOf(const TrainOptions& options, bool resumes) {
  if (options.threads > 0) return options.threads;
  if (resumes) return training::ThreadsOfCheckpoint(options.checkpoint);
  return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace

TrainReport Train(const TrainOptions& asked,
                  const std::function<bool(const TrainProgress&)>& on_progress) {
  Validate(asked);
  CheckOutput(asked.output);
  vectors::CheckWritable(asked.output);
  const bool resumes = FindsCheckpoint(asked);
  TrainOptions options = asked;
  options.threads = ThreadsOf(asked, resumes);
  Corpus corpus = ReadTrainingText(options);
  const Batch held_out = training::HoldOut(corpus, options.held_out);
  Encoder encoder(corpus, {options.dimension,
                           options.max_words,
                           {options.min_ngram, options.max_ngram, options.buckets},
                           options.sif,
                           options.seed});
  training::Course course;
  std::vector<Worker> workers;
  for (std::size_t t = 0; t < options.threads; ++t) {
    workers.emplace_back(options, corpus, options.seed + t);
  }
  if (resumes) {
    course = training::ReadCheckpoint(options.checkpoint, options, corpus, encoder);
    for (std::size_t t = 0; t < workers.size(); ++t) workers[t].Resume(course.threads[t]);
  }

  Session session(options, on_progress, course);
  std::string problem;
  const auto save = [&] {
    course = {{}, session.steps(), session.seconds()};
    for (const Worker& worker : workers) course.threads.push_back(worker.course());
    try {
      training::WriteCheckpoint(options.checkpoint, options, corpus, encoder, course);
      problem.clear();
    } catch (const Error& error) {  // A disk that is full now need not be so at the end.
      problem = error.what();
    }
  };
  for (RunAll(workers, encoder, session); session.is_resting(); RunAll(workers, encoder, session)) {
    save();
    session.GoOn();
  }
  const bool is_complete = session.is_over();
  if (!is_complete && !options.checkpoint.empty()) save();

  const double precision = training::RetrievalPrecision(encoder, held_out);
  const vectors::FastTextFile model = encoder.Release();
  vectors::WriteFastText(model, options.output);
  std::error_code ignored;
  if (is_complete && !options.checkpoint.empty()) {
    std::filesystem::remove(options.checkpoint, ignored);
  }
  return {corpus.row_count,        model.words.size(), session.last().loss,
          session.last().accuracy, held_out.a.size(),  precision,
          session.steps(),         is_complete,        std::move(problem)};
}

}  // namespace synoptic
