#pragma once

#include <cstddef>

#include "models/training/corpus.hpp"
#include "models/vectors/store_writer.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::training {

/// The mean of the unit-length sentence vectors of each language of `content`, languages x
/// dimension; zero for a language without text.
Matrix LanguageMeans(const Corpus& corpus, const vectors::StoreContent& content);

/// Up to `wanted` sentence vectors, centred on content.means and of unit length, of sentences
/// spread evenly over the corpus: what hubness is measured against. Zero for a sentence of which no
/// word is known.
Matrix BackgroundSentences(const Corpus& corpus, const vectors::StoreContent& content,
                           std::size_t wanted);

}  // namespace synoptic::training
