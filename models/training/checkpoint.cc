// A checkpoint is all that a run needs to go on as if it had not been ended: a line of settings for
// each option that has a say and for the rows, the course of each thread, the rows of the encoder
// and what Adagrad keeps of each. It does not hold the order in which a thread draws its rows,
// which would be as large as the text: the seed and the number of batches give it again, in
// microseconds a batch.
//
// The file: kMagic, then parts, each its size (64 bits) and its bytes, the last one a checksum of
// the others. Numbers as the machine has them: a checkpoint is not made to travel.

#include "models/training/checkpoint.hpp"

#include <array>
#include <charconv>
#include <cstring>
#include <fstream>
#include <limits>
#include <span>
#include <sstream>
#include <string_view>
#include <utility>

#include "models/vectors/checksum.hpp"
#include "models/vectors/whole_file.hpp"
#include "synoptic/error.hpp"

namespace synoptic::training {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic = "synoptic training checkpoint 1\n";
constexpr std::size_t kLargestText = 1 << 24;  // Bytes of settings, or of the course.

template <typename T>
std::span<const std::byte> BytesOf(const std::vector<T>& values) {
  return std::as_bytes(std::span(values));
}
std::span<const std::byte> BytesOf(std::string_view text) { return std::as_bytes(std::span(text)); }

std::string RowsHash(const Corpus& corpus) {
  std::vector<std::uint64_t> hashes = {vectors::HashBytes(BytesOf(corpus.tokens)),
                                       vectors::HashBytes(BytesOf(corpus.texts))};
  for (const auto& rows : corpus.sources) hashes.push_back(vectors::HashBytes(BytesOf(rows)));
  for (const std::string& form : corpus.forms) {
    hashes[0] = hashes[0] * 0x100000001b3U + vectors::HashForm(form);
  }
  return vectors::ToHex(vectors::HashBytes(BytesOf(hashes)));
}

/// A line a setting: its name, a space, its value in digits that read back as the same.
std::string SettingsOf(const TrainOptions& options, std::size_t threads, const Corpus& corpus) {
  std::ostringstream text;
  text.precision(std::numeric_limits<double>::max_digits10);
  text << "threads " << threads << "\nlanguages";
  for (const std::string& lang : options.languages) text << ' ' << lang;
  text << "\ndimension " << options.dimension << "\nwords " << options.max_words << "\nbuckets "
       << options.buckets << "\nmin-ngram " << options.min_ngram << "\nmax-ngram "
       << options.max_ngram << "\nbatch " << options.batch << "\nsteps " << options.steps
       << "\nminutes " << options.minutes << "\ntemperature " << options.temperature << "\nmargin "
       << options.margin << "\nlearning-rate " << options.learning_rate << "\nword-dropout "
       << options.word_dropout << "\nsource-exponent " << options.source_exponent << "\nsif "
       << options.sif << "\nseed " << options.seed << "\nheld-out " << options.held_out << "\nrows "
       << RowsHash(corpus) << '\n';
  return std::move(text).str();
}

std::vector<std::string> LinesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

void CheckSettings(const fs::path& file, const std::string& ours, const std::string& its) {
  if (ours == its) return;
  const std::vector<std::string> a = LinesOf(its);
  const std::vector<std::string> b = LinesOf(ours);
  std::string difference = "other settings";
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (a[i] == b[i]) continue;
    const bool is_of_rows = a[i].starts_with("rows ") && b[i].starts_with("rows ");
    difference = is_of_rows ? "other rows" : "\"" + a[i] + "\", not \"" + b[i] + '"';
    break;
  }
  throw Error(ErrorCode::kInvalidArgument,
              file.string() + ": is of a run with " + difference +
                  "; go on with what that was given, or remove the file to begin anew");
}

std::string CourseText(const Course& course) {
  std::ostringstream text;
  text.precision(std::numeric_limits<double>::max_digits10);
  text << course.steps << ' ' << course.seconds << ' ' << course.threads.size() << '\n';
  for (const Course::Thread& thread : course.threads) {
    text << thread.draws << ' ' << thread.random << '\n';
  }
  return std::move(text).str();
}

class Reader {
 public:
  explicit Reader(const fs::path& file) : file_(file), in_(file, std::ios::binary) {
    std::error_code ignored;
    if (!fs::exists(file, ignored)) {
      throw Error(ErrorCode::kNotFound, file.string() + ": no such file");
    }
    if (!in_ || !fs::is_regular_file(file, ignored)) {
      throw Error(ErrorCode::kUnreadable, file.string() + ": cannot be read");
    }
    std::string magic(kMagic.size(), '\0');
    in_.read(magic.data(), static_cast<std::streamsize>(magic.size()));
    if (!in_ || magic != kMagic) {
      throw Error(ErrorCode::kInvalidFormat,
                  file.string() + ": expected a checkpoint of training, found another file");
    }
  }

  std::string Text() {
    const std::uint64_t size = Size();
    Require(size <= kLargestText);
    std::string text(size, '\0');
    Fill(std::as_writable_bytes(std::span(text)));
    return text;
  }

  template <typename T>
  void Into(std::span<T> values) {
    Require(Size() == values.size_bytes());
    Fill(std::as_writable_bytes(values));
  }

  void CheckSum() {
    const std::uint64_t expected = vectors::HashBytes(BytesOf(hashes_));
    std::array<std::uint64_t, 1> found{};
    Into(std::span<std::uint64_t>(found));
    Require(found[0] == expected && in_.peek() == std::ifstream::traits_type::eof());
  }

  void Require(bool holds) const {
    if (holds) return;
    throw Error(ErrorCode::kInvalidFormat,
                file_.string() + ": a damaged checkpoint; remove it to begin anew");
  }

 private:
  std::uint64_t Size() {
    std::uint64_t size = 0;
    in_.read(reinterpret_cast<char*>(&size), sizeof size);
    Require(static_cast<bool>(in_));
    return size;
  }

  void Fill(std::span<std::byte> bytes) {
    in_.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    Require(static_cast<bool>(in_));
    hashes_.push_back(vectors::HashBytes(bytes));
  }

  const fs::path& file_;
  std::ifstream in_;
  std::vector<std::uint64_t> hashes_;
};

Course ParseCourse(const std::string& text, const Reader& reader) {
  Course course;
  std::size_t threads = 0;
  std::istringstream in(text);
  in >> course.steps >> course.seconds >> threads;
  reader.Require(in && threads <= 1024 && course.seconds >= 0);
  course.threads.resize(threads);
  for (Course::Thread& thread : course.threads) in >> thread.draws >> thread.random;
  reader.Require(static_cast<bool>(in));
  std::uint64_t draws = 0;  // Every step is one: else to draw them again could take forever.
  for (const Course::Thread& thread : course.threads) draws += thread.draws;
  reader.Require(draws == course.steps);
  return course;
}

}  // namespace

void WriteCheckpoint(const fs::path& file, const TrainOptions& options, const Corpus& corpus,
                     const Encoder& encoder, const Course& course) {
  vectors::WriteWhole(file, [&](std::ostream& out) {
    std::vector<std::uint64_t> hashes;
    const auto write = [&](std::span<const std::byte> bytes) {
      const std::uint64_t size = bytes.size();
      out.write(reinterpret_cast<const char*>(&size), sizeof size);
      out.write(reinterpret_cast<const char*>(bytes.data()),
                static_cast<std::streamsize>(bytes.size()));
      hashes.push_back(vectors::HashBytes(bytes));
    };
    out << kMagic;
    const std::string settings = SettingsOf(options, course.threads.size(), corpus);
    const std::string text = CourseText(course);
    write(BytesOf(settings));
    write(BytesOf(text));
    write(std::as_bytes(encoder.rows()));
    write(std::as_bytes(encoder.accumulators()));
    const std::vector<std::uint64_t> sum = {vectors::HashBytes(BytesOf(hashes))};
    write(BytesOf(sum));
  });
}

std::size_t ThreadsOfCheckpoint(const fs::path& file) {
  Reader reader(file);
  reader.Text();
  return ParseCourse(reader.Text(), reader).threads.size();
}

Course ReadCheckpoint(const fs::path& file, const TrainOptions& options, const Corpus& corpus,
                      Encoder& encoder) {
  Reader reader(file);
  const std::string settings = reader.Text();
  Course course = ParseCourse(reader.Text(), reader);
  CheckSettings(file, SettingsOf(options, options.threads, corpus), settings);
  reader.Require(course.threads.size() == options.threads);
  reader.Into(encoder.mutable_rows());
  reader.Into(encoder.mutable_accumulators());
  reader.CheckSum();
  return course;
}

}  // namespace synoptic::training
