#include "align/corpus/mining/sentence_vectors.hpp"

#include <algorithm>
#include <atomic>
#include <span>
#include <utility>

#include "align/corpus/mining/sentence_units.hpp"
#include "align/corpus/workers.hpp"
#include "align/linking/matrices.hpp"
#include "synoptic/internal/encode_checked.hpp"
#include "synoptic/model.hpp"

namespace synoptic::corpus {
namespace {

Matrix VectorsOf(const Encoder& encoder, const SentenceUnits& sentences) {
  // Models have vectors of units without those of words.
  if (const auto* const model = dynamic_cast<const Model*>(&encoder)) {
    return model->EncodeUnits(sentences.article, sentences.units);
  }
  return EncodeChecked(encoder, sentences.article, sentences.units).unit_vectors;
}

}  // namespace

Matrix EncodeSentences(const Encoder& encoder, const Sentences& sentences, const Distinct& distinct,
                       std::size_t room, std::size_t threads,
                       const std::function<void(double)>& progress) {
  Matrix vectors;
  vectors.rows = distinct.size();
  vectors.cols = encoder.dimension();
  vectors.values.reserve(std::max(room, vectors.rows * vectors.cols));
  vectors.values.resize(vectors.rows * vectors.cols);
  const std::size_t parts = (distinct.size() + kSentencesAtOnce - 1) / kSentencesAtOnce;
  ForEachPart({parts, threads, progress}, [&](std::size_t /*worker*/, std::size_t part,
                                              const std::atomic<bool>& /*is_stopped*/) {
    const std::size_t begin = part * kSentencesAtOnce;
    const std::size_t count = std::min(kSentencesAtOnce, distinct.size() - begin);
    const Matrix some =
        VectorsOf(encoder, UnitsOf(sentences, std::span(distinct.firsts).subspan(begin, count)));
    std::ranges::copy(some.values, vectors.row(begin).begin());
  });
  return vectors;
}

Matrix TakeDistinct(Matrix vectors, const Distinct& distinct, std::size_t room) {
  for (std::size_t i = 0; i < distinct.size(); ++i) {  // Ascending, so that none is overwritten.
    if (distinct.firsts[i] != i) {
      std::ranges::copy(vectors.row(distinct.firsts[i]), vectors.row(i).begin());
    }
  }
  vectors.rows = distinct.size();
  vectors.values.resize(vectors.rows * vectors.cols);
  vectors.values.reserve(room);
  linking::NormaliseRows(vectors);
  return vectors;
}

}  // namespace synoptic::corpus
