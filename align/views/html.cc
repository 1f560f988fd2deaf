// A synopsis as one page that needs nothing else: no network, no fonts, no images; without scripts
// it is a table of claims. The script and the style are page.js and page.css. The page's security
// policy lets nothing be fetched and no script run but that one, so that a mistake in escaping
// could disfigure the page and do no more.
//
// The fragment "#A3" is the third sentence of the first article, "#claim-7" the seventh claim. The
// table carries these ids; the articles side by side refer to it by data-s.

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/views/html_model.hpp"
#include "align/views/html_text.hpp"
#include "align/views/only_notes.hpp"
#include "align/views/page_assets.hpp"
#include "align/views/relatedness_notes.hpp"
#include "align/views/short_forms.hpp"
#include "synoptic/synopsis.hpp"
#include "synoptic/views.hpp"

namespace synoptic {
namespace {

using views::ArticleLetter;
using views::HtmlModel;

constexpr Label kMatched[] = {Label::kShared, Label::kPartial, Label::kDiffers};

std::size_t CountOf(const HtmlModel& model, Label label) {
  return static_cast<std::size_t>(
      std::ranges::count(model.synopsis().claims, label, &Claim::label));
}

std::string DrawHead(const HtmlModel& model) {
  std::string out =
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'; script-src 'sha256-";
  out += views::kPageScriptHash;
  out +=
      "'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<title>";
  for (std::size_t i = 0; i < model.synopsis().articles.size(); ++i) out += model.Title(i) + " · ";
  out += "Synopsis</title>\n<style>\n";
  out += views::kPageStyle;
  out += "</style>\n<script>";
  out += views::kPageScript;
  return out + "</script>\n</head>\n";
}

std::string DrawSummary(const HtmlModel& model) {
  std::string out = views::Counted(model.synopsis().claims.size(), "claim") + " in " +
                    views::Counted(model.synopsis().articles.size(), "article");
  std::string separator = ": ";
  for (const Label label : kMatched) {
    out += std::exchange(separator, ", ") + std::to_string(CountOf(model, label)) + ' ' +
           std::string(LabelName(label));
  }
  for (std::size_t i = 0; i < model.synopsis().articles.size(); ++i) {
    out += separator + std::to_string(model.tally().articles[i].only_claims) + " only in " +
           ArticleLetter(i);
  }
  return out;
}

/// What a reader must know before anything else: that the articles may not belong together, and
/// which claims are left open.
std::string DrawNotes(const Synopsis& synopsis) {
  std::vector<std::string> notes = views::RelatednessNotes(synopsis);
  if (std::string note = views::OnlyNote(synopsis); !note.empty()) {
    notes.push_back(std::move(note));
  }
  if (notes.empty()) return "";
  std::string out = "<div class=\"related\" role=\"note\">";
  for (const std::string& note : notes) out += "<p>" + note + "</p>";
  return out + "</div>\n";
}

std::string DrawFilter(const std::string& kind, const std::string& text, std::size_t count) {
  return "<button type=\"button\" data-filter=\"" + kind + "\">" + text + " <b>" +
         std::to_string(count) + "</b></button>";
}

std::string DrawTools(const HtmlModel& model) {
  std::string out =
      "<div class=\"tools\">\n<div class=\"group\" role=\"group\" aria-label=\"View\">"
      "<button type=\"button\" data-view=\"reading\">Side by side</button>"
      "<button type=\"button\" data-view=\"claims\">Claims</button></div>\n"
      "<div class=\"group\" role=\"group\" aria-label=\"Show claims\">" +
      DrawFilter("", "All", model.synopsis().claims.size());
  for (const Label label : kMatched) {
    const std::string name(LabelName(label));
    out += DrawFilter(name, views::Mark(label) + ' ' + name, CountOf(model, label));
  }
  for (std::size_t i = 0; i < model.synopsis().articles.size(); ++i) {
    out +=
        DrawFilter(views::OnlyKind(i), views::Mark(Label::kOnly) + " only in " + ArticleLetter(i),
                   model.tally().articles[i].only_claims);
  }
  return out +
         "</div>\n<label class=\"sync\"><input type=\"checkbox\" id=\"sync\" checked> "
         "Scroll together</label>\n"
         "<span id=\"status\" class=\"status\" role=\"status\"></span>\n</div>\n";
}

std::string DrawHelp() {
  constexpr std::pair<Label, std::string_view> kMeanings[] = {
      {Label::kShared, "The articles say the same."},
      {Label::kPartial, "They share something, and one says more: what has a dashed line."},
      {Label::kDiffers,
       "Matched, but a figure, date, name or quotation disagrees: what has a double line."},
      {Label::kOnly,
       "No counterpart found, which does not mean that there is none, nor that it is false. Such "
       "sentences have a dotted line."},
  };
  std::string out = "<details class=\"help\"><summary>How to read this page</summary>\n<dl>";
  for (const auto& [label, meaning] : kMeanings) {
    out += "<dt>" + views::Mark(label) + ' ' + std::string(LabelName(label)) + "</dt><dd>" +
           std::string(meaning) + "</dd>";
  }
  return out +
         "<dt>.93</dt><dd>How probable it is that the sentences belong together; of <em>only</em>, "
         "that none does.</dd></dl>\n"
         "<p>Where only part of a sentence makes a claim, the rest of it is paler in the table of "
         "claims, and the evidence names the part.</p>\n"
         "<p>Numbers count the sentences of an article and are links to them. Choose a sentence "
         "to bring its counterparts beside it. With the keyboard, Tab to a number, then use the "
         "arrow keys, up and down in an article, left and right to a counterpart; Enter chooses, "
         "Escape lets go.</p>\n</details>\n";
}

std::string DrawFoot(const Synopsis& synopsis) {
  return "<footer class=\"foot\">Matched in " + std::string(OrderName(synopsis.order)) +
         " order with the model " + views::Escape(synopsis.engine.model_name) + ' ' +
         views::Escape(synopsis.engine.model_hash) + " (" +
         std::to_string(synopsis.engine.model_dimension) + " dimensions).</footer>\n";
}

}  // namespace

void WriteHtml(const Synopsis& synopsis, std::ostream& out) {
  CheckSynopsis(synopsis);
  const HtmlModel model(synopsis);
  const std::string page =
      DrawHead(model) + "<body>\n<header class=\"top\">\n<h1>Synopsis</h1>\n<p>" +
      DrawSummary(model) + "</p>\n" + DrawNotes(synopsis) + DrawTools(model) + DrawHelp() +
      "</header>\n<main>\n" + views::DrawColumns(model) + views::DrawTable(model) +
      "</main>\n<aside id=\"note\" aria-live=\"polite\" aria-label=\"The chosen sentence\"></aside>"
      "\n" +
      DrawFoot(synopsis) + "</body>\n</html>\n";
  out.write(page.data(), static_cast<std::streamsize>(page.size()));
}

}  // namespace synoptic
