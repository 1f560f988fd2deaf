// Which articles tell of the same events, in three steps: an article becomes the vectors of its
// sentences and what figures and dates it mentions (pairing/signature.hpp); the nearest by either
// are candidates (pairing/candidates.hpp); a logistic regression of both judges them.

#include "synoptic/pair.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <mutex>
#include <string>
#include <thread>
#include <tuple>

#include "align/align_options.hpp"
#include "align/corpus/pairing/candidates.hpp"
#include "align/corpus/pairing/pairing_model.hpp"
#include "align/corpus/pairing/signature.hpp"
#include "align/weights/content.hpp"
#include "synoptic/error.hpp"

namespace synoptic {
namespace {

using corpus::Candidate;
using corpus::Signature;

std::vector<Signature> SignaturesOf(const Encoder& encoder, std::span<const Article> articles,
                                    std::size_t threads) {
  std::vector<Signature> signatures(articles.size());
  std::atomic<std::size_t> next = 0;
  std::exception_ptr failure;
  std::mutex mutex;
  const auto work = [&] {
    try {
      for (std::size_t i = next++; i < articles.size(); i = next++) {
        signatures[i] = corpus::SignatureOf(encoder, articles[i]);
      }
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
      next = articles.size();
    }
  };
  {
    std::vector<std::jthread> workers;
    for (std::size_t worker = 0; worker < threads; ++worker) workers.emplace_back(work);
  }
  if (failure) std::rethrow_exception(failure);
  return signatures;
}

/// What is asked of articles before anything is compared.
class Eligible {
 public:
  Eligible(std::span<const Signature> a, std::span<const Signature> b, const PairOptions& options)
      : a_(a), b_(b), options_(options) {}

  bool operator()(const Candidate& candidate) const {
    const Signature& a = a_[candidate.a];
    const Signature& b = b_[candidate.b];
    if (!options_.same_language && a.lang == b.lang && a.lang != kUndetermined) return false;
    if (!options_.most_days || !a.day || !b.day) return true;
    const auto days = static_cast<std::size_t>(std::abs((*a.day - *b.day).count()));
    return days <= *options_.most_days;
  }

 private:
  std::span<const Signature> a_;
  std::span<const Signature> b_;
  const PairOptions& options_;
};

// The most probable first; each unless one of its articles has been taken.
void KeepOneToOne(std::vector<ArticlePair>& pairs, std::size_t a, std::size_t b, bool is_one) {
  std::ranges::sort(pairs, {}, [](const ArticlePair& pair) {
    return std::tuple(-pair.probability, -pair.closeness, pair.a, pair.b);
  });
  std::vector<bool> taken_a(a);
  std::vector<bool> taken_b(b);
  std::vector<bool>& others = is_one ? taken_a : taken_b;
  std::erase_if(pairs, [&](const ArticlePair& pair) {
    if (taken_a[pair.a] || others[pair.b]) return true;
    taken_a[pair.a] = true;
    others[pair.b] = true;
    return false;
  });
}

std::vector<ArticlePair> Judge(const std::vector<Candidate>& candidates, const Eligible& eligible,
                               const PairOptions& options) {
  const corpus::PairingWeights& weights = options.weights.content().tables.pairing;
  std::vector<ArticlePair> pairs;
  for (const Candidate& candidate : candidates) {
    if (!eligible(candidate)) continue;
    const double closeness =
        candidate.is_compared ? candidate.closeness : static_cast<double>(weights.closeness_of_any);
    const double probability = PairingProbability(
        corpus::FeaturesOf(closeness, candidate.shared, candidate.is_across_languages), weights);
    if (probability < options.min_probability) continue;
    pairs.push_back({candidate.a, candidate.b, probability, closeness, candidate.shared});
  }
  return pairs;
}

void SortByFirst(std::vector<ArticlePair>& pairs) {
  std::ranges::sort(pairs, {}, [](const ArticlePair& pair) {
    return std::tuple(pair.a, -pair.probability, -pair.closeness, pair.b);
  });
}

}  // namespace

std::vector<ArticlePair> Pair(const Encoder& encoder, std::span<const Article> a,
                              std::span<const Article> b, const PairOptions& options) {
  CheckRun(options.min_probability, options.threads);
  std::vector<Signature> x = SignaturesOf(encoder, a, options.threads);
  std::vector<Signature> y = SignaturesOf(encoder, b, options.threads);
  std::vector<ArticlePair> pairs =
      Judge(corpus::FindCandidates(x, y, kMostCandidates, options.threads, options.progress),
            Eligible(x, y, options), options);
  if (options.one_to_one) KeepOneToOne(pairs, a.size(), b.size(), false);
  SortByFirst(pairs);
  return pairs;
}

std::vector<ArticlePair> Pair(const Encoder& encoder, std::span<const Article> articles,
                              const PairOptions& options) {
  CheckRun(options.min_probability, options.threads);
  std::vector<Signature> signatures = SignaturesOf(encoder, articles, options.threads);
  std::vector<ArticlePair> pairs =
      Judge(corpus::FindCandidates(signatures, kMostCandidates, options.threads, options.progress),
            Eligible(signatures, signatures, options), options);
  if (options.one_to_one) KeepOneToOne(pairs, articles.size(), 0, true);
  SortByFirst(pairs);
  return pairs;
}

}  // namespace synoptic
