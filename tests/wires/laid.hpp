#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "synoptic/synoptic.hpp"

/// Small articles laid side by side by the embedded model, and what came out, in words short enough
/// to compare.
namespace synoptic::wires {

/// An article in a language, of these lines; `date` as if it stood below the headline.
Article Text(const std::string& lang, const std::vector<std::string>& lines,
             const std::string& date = {});

/// Their ids are "A", "B" ...
Synopsis Lay(std::vector<Article> articles, const AlignOptions& options = {});
Synopsis LayInOrder(std::vector<Article> articles);
Synopsis LayFreely(std::vector<Article> articles);

/// The probability of the link that joins the two units; 0 if none does.
double Linked(const Synopsis& synopsis, std::size_t a_unit, std::size_t b_unit, std::size_t a = 0,
              std::size_t b = 1);

/// The probability of the best counterpart of a unit of the first of two articles, linked or not,
/// in free order.
double Counterpart(const Article& a, const Article& b, std::size_t unit = 0);

/// "2-0": unit 2 of the first article with unit 0 of the second; "0,1-0" of several.
std::vector<std::string> Links(const Synopsis& synopsis, std::size_t a = 0, std::size_t b = 1);

/// "shared A0 B2": labels and members, in the order of claims.
std::vector<std::string> Claims(const Synopsis& synopsis);

/// "money: 4.2 million euros | 4,9 milioni di euro", of all claims in their order.
std::vector<std::string> Differences(const Synopsis& synopsis);
std::vector<std::string> Reasons(const Synopsis& synopsis);

/// What a member of an article alone says, of all claims in their order.
std::vector<std::string> Extra(const Synopsis& synopsis, std::size_t article);

/// A folder of corpora/samples.
std::string Sample(const std::string& name);

}  // namespace synoptic::wires
