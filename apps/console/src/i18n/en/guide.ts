/** Texts of the console: the steps in the Azure portal, in our words, by the field they are for. */
export const guide = {
  eyebrow: 'In the Azure portal',
  folded: 'Guide: {{title}}',
  portal: 'Open the Azure portal',
  name: {
    title: 'Before you begin',
    s1: 'You need an account that may register applications and grant admin consent.',
    s2: 'Open Microsoft Entra ID, then App registrations, and choose New registration.',
    s3: 'Any name will do there. As supported account types choose “Any organizational directory (Multitenant)”.',
    s4: 'As redirect URI take the platform Web and the address shown on this page.',
    s5: 'The name in this field is only for ONES; your company’s name is a good one.',
  },
  operator: {
    title: 'Who operates your tenant',
    s1: 'Nearly everybody is with Microsoft.',
    s2: 'Tenants in mainland China are operated by 21Vianet. You then administer them at portal.azure.cn.',
  },
  tenantId: {
    title: 'Tenant ID',
    s1: 'Open Microsoft Entra ID, then App registrations, and the registration you made.',
    s2: 'On Overview copy “Directory (tenant) ID”.',
  },
  clientId: {
    title: 'Client ID',
    s1: 'Stay on Overview of the registration.',
    s2: 'Copy “Application (client) ID”. It is another one than the object ID below it.',
  },
  clientSecret: {
    title: 'Client secret',
    s1: 'In the registration open Certificates & secrets, then Client secrets.',
    s2: 'Choose New client secret. It may live two years at most.',
    s3: 'Copy the column “Value” at once: it is never shown again.',
    s4: 'The column “Secret ID” is not what ONES needs.',
    s5: 'Then open API permissions, add the application permissions named above for Microsoft Graph, and press Grant admin consent.',
  },
  secretExpires: {
    title: 'When the secret ends',
    s1: 'In Certificates & secrets the column “Expires” has the date.',
    s2: 'Before that day make a second secret there and enter it here: both work side by side, so nothing stops.',
  },
  loginButtonName: {
    title: 'Login button',
    s1: 'It stands on the sign-in page of ONES.',
    s2: 'With several connections people choose by this name.',
    s3: 'Signing in needs the redirect URI below: Authentication, Add a platform, Web.',
  },
  roomMode: {
    title: 'Which rooms',
    s1: 'All rooms: every room mailbox of the tenant, also those made later.',
    s2: 'Specified rooms: only those you tick. Good for a first try with one building.',
    s3: 'ONES takes name, seats, building and floor from Microsoft Places.',
  },
};
