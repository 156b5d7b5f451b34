import type { FieldLabels, Texts } from './texts.ts';

export const el: Texts = {
  ask_customer: 'Για να φτάσει το μήνυμά σας στους κατάλληλους ανθρώπους: είστε ήδη πελάτης μας;',
  not_customer: 'Όχι, όχι ακόμη',
  is_customer: 'Ναι, είμαι',
  ask_contact_details: 'Ποια είναι η διεύθυνση email του λογαριασμού σας;',
  redirect_email: 'Ο πιο γρήγορος τρόπος να σας βοηθήσουμε είναι το email. Γράψτε μας στο {email}',
  redirect_website: 'Θα βρείτε βοήθεια πιο γρήγορα εδώ: {website}',
  redirect_phone:
    'Ο πιο γρήγορος τρόπος να σας βοηθήσουμε είναι το τηλέφωνο. Καλέστε μας στο {phone}',
  ask_email: 'Πού μπορούμε να σας βρούμε αν φύγετε; Θα λάβετε την απάντηση εδώ και με email.',
  ask_email_without_mail: 'Ποια είναι η διεύθυνση email σας;',
  ask_name: 'Πώς σας λένε;',
  ask_phone: 'Ποιος είναι ο αριθμός τηλεφώνου σας, με τον κωδικό χώρας;',
  ask_company_name: 'Σε ποια εταιρεία εργάζεστε;',
  ask_company_size: 'Πόσα άτομα εργάζονται εκεί;',
  ask_company_website: 'Ποια είναι η διεύθυνση του ιστότοπου της εταιρείας σας;',
  ask_company_industry: 'Σε ποιον κλάδο ανήκει η εταιρεία σας;',
  ask_attribute: 'Πείτε μας, παρακαλούμε: {attribute}',
  thanks: 'Ευχαριστούμε. Η απάντηση θα είναι εδώ.',
  thanks_with_mail: 'Ευχαριστούμε. Η απάντηση θα είναι εδώ και, αν φύγετε, στο email σας.',
  replies_in_minutes: 'Η ομάδα είναι εδώ και συνήθως απαντά σε λίγα λεπτά.',
  replies_in_hours: 'Η ομάδα συνήθως απαντά σε λίγες ώρες.',
  replies_in_a_day: 'Η ομάδα συνήθως απαντά μέσα σε μία ημέρα.',
  back_at: 'Αυτή τη στιγμή δεν είναι κανείς εδώ. Η ομάδα επιστρέφει: {time}',
  rate_conversation: 'Πώς σας φάνηκε αυτή η συνομιλία, από 1 (κακή) έως 5 (άριστη);',
  yes: 'Ναι',
  no: 'Όχι',
};

export const labels: FieldLabels = {
  'contact.email': 'Email',
  'contact.name': 'Όνομα',
  'contact.phone': 'Τηλέφωνο',
  'company.name': 'Εταιρεία',
  'company.size': 'Μέγεθος εταιρείας',
  'company.website': 'Ιστότοπος',
  'company.industry': 'Κλάδος',
  'company.plan': 'Πρόγραμμα',
};
