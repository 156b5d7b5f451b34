/** What a field is called that a bot shows; by language, as texts are. */
const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    'contact.email': 'Email',
    'contact.name': 'Name',
    'contact.phone': 'Phone',
    'company.name': 'Company',
    'company.size': 'Company size',
    'company.website': 'Website',
    'company.industry': 'Industry',
    'company.plan': 'Plan',
  },
  ar: {
    'contact.email': 'البريد الإلكتروني',
    'contact.name': 'الاسم',
    'contact.phone': 'الهاتف',
    'company.name': 'الشركة',
    'company.size': 'حجم الشركة',
    'company.website': 'الموقع',
    'company.industry': 'المجال',
    'company.plan': 'الباقة',
  },
};

/** @returns of an attribute of the site's own, its name */
export function fieldLabel(attribute: string, language: string): string {
  const [primary = 'en'] = language.toLowerCase().split('-');
  const known = labels[primary] ?? labels['en'];
  return known?.[attribute] ?? attribute.replace(/^(contact|company)\.custom\./, '');
}
