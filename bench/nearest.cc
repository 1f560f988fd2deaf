// How fast the nearest neighbours of sentences are found, both ways, beside what the machine can do
// at most and beside FAISS, in short pieces in turn, so that all meet the same other work.
//
//     synoptic_nearest [ROWS [DIMENSION [ROUNDS]]]
//
// Vectors are random, of unit length, the same for both. A round is ours, a fiftieth of a second of
// products in registers before and behind it, and, where it was found, FAISS's IndexFlatIP once
// each way, which is what makes both directions. Times are of the wall and of the processor.

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <thread>
#include <utility>
#include <vector>

#include "align/corpus/mining/neighbours.hpp"

#ifdef SYNOPTIC_HAS_FAISS
#include <faiss/IndexFlat.h>
#include <omp.h>
#endif

namespace {

using synoptic::Matrix;
namespace corpus = synoptic::corpus;

constexpr std::size_t kThreads = 2;

struct Seconds {
  double wall = 0;
  double processor = 0;
  Seconds& operator+=(const Seconds& other) {
    wall += other.wall;
    processor += other.processor;
    return *this;
  }
};

double OfProcessor() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

template <typename Work>
Seconds Measure(const Work& work) {
  const auto begin = std::chrono::steady_clock::now();
  const double before = OfProcessor();
  work();
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  return {wall.count(), OfProcessor() - before};
}

Matrix RandomRows(std::size_t rows, std::size_t dimension, unsigned seed) {
  Matrix matrix;
  matrix.rows = rows;
  matrix.cols = dimension;
  matrix.values.reserve(corpus::Panels::RoomFor(rows, dimension, 64));
  matrix.values.resize(rows * dimension);
  std::mt19937 random(seed);
  std::normal_distribution<float> normal;
  for (std::size_t i = 0; i < rows; ++i) {
    float squares = 0;
    for (float& number : matrix.row(i)) {
      number = normal(random);
      squares += number * number;
    }
    for (float& number : matrix.row(i)) number /= std::sqrt(squares);
  }
  return matrix;
}

// Operations, of which as many threads as there are make some.
double Exercise(const corpus::TileKernels& kernels, std::size_t rounds) {
  std::vector<float> sinks(kThreads * 64, 0.25F);
  std::vector<double> operations(kThreads);
  {
    std::vector<std::jthread> threads;
    for (std::size_t t = 0; t < kThreads; ++t) {
      threads.emplace_back([&, t] { operations[t] = kernels.exercise(rounds, &sinks[t * 64]); });
    }
  }
  double sum = 0;
  for (const double some : operations) sum += some;
  return sum;
}

void Print(const char* name, double operations, const Seconds& seconds) {
  std::printf("%-8s %8.2f s wall %8.2f s processor %8.1f Gflop/s a processor second\n", name,
              seconds.wall, seconds.processor, operations / seconds.processor / 1e9);
}

}  // namespace

int main(int argc, char** argv) {
  const auto argument = [&](int i, std::size_t otherwise) {
    return argc > i ? static_cast<std::size_t>(std::atoll(argv[i])) : otherwise;
  };
  const std::size_t rows = argument(1, 50'000);
  const std::size_t dimension = argument(2, 128);
  const std::size_t rounds = argument(3, 3);
  const corpus::TileKernels& kernels = corpus::BestTileKernels();
  std::printf("%zu x %zu rows, %zu dimensions, four nearest both ways, %zu threads, %s\n", rows,
              rows, dimension, kThreads, kernels.name);
  const double products =
      2.0 * static_cast<double>(rows) * static_cast<double>(rows) * static_cast<double>(dimension);
  const Matrix a = RandomRows(rows, dimension, 1);
  const corpus::Panels b(RandomRows(rows, dimension, 2), kernels.columns);
  Seconds ours;
  Seconds peak;
  double exercised = 0;
  const auto exercise = [&] {
    peak += Measure([&] { exercised += Exercise(kernels, 2'000'000); });
  };
  corpus::BothNearest found;
  for (std::size_t round = 0; round < rounds; ++round) {
    exercise();
    ours += Measure(
        [&] { found = corpus::FindNearest(a, 0, rows, b, {}, kernels, {.threads = kThreads}); });
    exercise();
  }
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("peak memory so far %ld MB\n", usage.ru_maxrss / 1024);
#ifdef SYNOPTIC_HAS_FAISS
  omp_set_num_threads(static_cast<int>(kThreads));
  Seconds theirs;
  std::size_t other = 0;
  const Matrix rows_of_b = RandomRows(rows, dimension, 2);
  const auto search = [&](const Matrix& of, const Matrix& in,
                          const std::vector<corpus::Nearest>& nearest) {
    std::vector<float> cosines(rows * corpus::kNeighbours);
    std::vector<faiss::Index::idx_t> indices(rows * corpus::kNeighbours);
    theirs += Measure([&] {
      faiss::IndexFlatIP index(static_cast<faiss::Index::idx_t>(dimension));
      index.add(static_cast<faiss::Index::idx_t>(rows), in.values.data());
      index.search(static_cast<faiss::Index::idx_t>(rows), of.values.data(), corpus::kNeighbours,
                   cosines.data(), indices.data());
    });
    for (std::size_t i = 0; i < indices.size(); ++i) {
      const auto& own = nearest[i / corpus::kNeighbours][i % corpus::kNeighbours];
      other += static_cast<faiss::Index::idx_t>(own.index) != indices[i] ? 1 : 0;
    }
  };
  exercise();
  search(a, rows_of_b, found.a);
  search(rows_of_b, a, found.b);
  exercise();
  Print("faiss", 2 * products, theirs);
  std::printf("%zu of %zu neighbours are others by rounding\n", other,
              2 * rows * corpus::kNeighbours);
#endif
  Print("peak", exercised, peak);
  Print("synoptic", products * static_cast<double>(rounds), ours);
  return 0;
}
