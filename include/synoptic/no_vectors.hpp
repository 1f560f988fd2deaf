#pragma once

#include <span>
#include <string>
#include <string_view>

#include "synoptic/encoder.hpp"
#include "synoptic/export.hpp"

namespace synoptic {

/// An encoder that knows no language: "none", without dimensions. Articles are then laid side by
/// side by lengths, order, figures, words that are written alike, punctuation, what stands together
/// throughout both texts, and dictionaries. A word weighs the more the rarer it is in its article.
class SYNOPTIC_EXPORT NoVectors : public Encoder {
 public:
  NoVectors();

  const std::string& name() const override;
  const std::string& hash() const override;
  std::size_t dimension() const override;
  bool Knows(std::string_view lang) const override;
  using Encoder::Encode;
  Encoding Encode(const Article& article, std::span<const Unit> units,
                  const Words& words) const override;

 private:
  std::string name_;
  std::string hash_;
};

}  // namespace synoptic
