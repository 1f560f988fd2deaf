#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "align/views/claim_order.hpp"
#include "align/views/html_text.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::views {

/// What the parts of a page look up, and the words that they use alike. Refers to the synopsis.
/// Strings are HTML unless said otherwise.
class HtmlModel {
 public:
  explicit HtmlModel(const Synopsis& synopsis);

  const Synopsis& synopsis() const { return synopsis_; }
  const Tally& tally() const { return tally_; }
  /// Claims in reading order.
  const std::vector<std::size_t>& order() const { return order_; }
  const Article& article(std::size_t index) const { return synopsis_.articles[index].article; }
  const std::vector<Unit>& units(std::size_t index) const {
    return synopsis_.articles[index].units;
  }
  const std::vector<std::size_t>& links_of(std::size_t claim) const { return links_[claim]; }

  /// The first claim, in reading order, that a unit is in.
  const Claim& claim_of(std::size_t index, std::size_t unit) const {
    return *claim_of_[index][unit];
  }

  std::string Title(std::size_t index) const;
  /// "A Italian · 9 sentences · 2024-03-12 · ponte.it"
  std::string Heading(std::size_t index) const;
  std::string Language(std::size_t index) const;

  /// The number of a sentence, as it is shown: "3".
  const std::string& Number(std::size_t index, std::size_t unit) const {
    return numbers_[index][unit];
  }
  /// The fragment that leads to a sentence, without "#": "A3".
  std::string Fragment(std::size_t index, std::size_t unit) const;
  /// The text of a sentence, what is special in it highlighted.
  std::string Sentence(std::size_t index, std::size_t unit) const;
  /// The same in a claim, where the rest is marked if the claim rests on a part of it.
  std::string Sentence(const ClaimMember& member, std::size_t unit) const;

  /// "A 3, B 6, 7"
  std::string Members(const Claim& claim) const;

 private:
  void LookUp(const Claim& claim, const ClaimMember& member);

  const Synopsis& synopsis_;
  std::vector<std::size_t> order_;
  Tally tally_;
  std::vector<std::vector<std::size_t>> links_;
  std::vector<std::vector<std::string>> numbers_;
  std::vector<std::vector<const Claim*>> claim_of_;
  std::vector<std::vector<std::vector<Highlight>>> highlights_;
};

/// "3 claims", "1 claim".
std::string Counted(std::size_t count, std::string_view noun);

/// The mark of a label. Its name stands beside it or is told in another way to those who cannot
/// see.
std::string Mark(Label label);

/// The label in words, with the article if it is in one only: "shared", "only in A".
std::string LabelText(const Claim& claim);

/// What filters tell claims apart by: "shared", "only-A".
std::string Kind(const Claim& claim);
std::string OnlyKind(std::size_t article);

// The parts of a page.
std::string DrawColumns(const HtmlModel& model);
std::string DrawTable(const HtmlModel& model);

}  // namespace synoptic::views
