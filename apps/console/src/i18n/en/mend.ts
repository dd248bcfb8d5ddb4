/** Texts of the console: what to do about a failure, by the server's stable word (microsoft365/mend.ts). */
export const mend = {
  'check-secret-value':
    'The client secret is wrong. Enter the secret’s value, not its ID; if it is lost, make a new one.',
  'renew-secret': 'The client secret has expired. Make a new one in Azure and enter it here.',
  'check-client-id':
    'The tenant knows no application with this client ID. Compare it with “Application (client) ID” in Azure.',
  'check-tenant-id': 'This tenant is not found. Compare the tenant ID with “Directory (tenant) ID” in Azure.',
  'enable-application':
    'The application is disabled in the tenant. Enable it in Entra ID under Enterprise applications.',
  'grant-consent': 'An administrator has not agreed yet. In Azure open API permissions and press Grant admin consent.',
  'add-permissions':
    'A right is missing in the registration. Add the rights named above under API permissions, then grant consent.',
  'check-operator': 'The operator does not fit this tenant. Choose the other one.',
  'check-certificate': 'The certificate does not fit the one in Azure. Upload it again there.',
  'check-conditional-access':
    'A conditional access policy of the tenant keeps ONES out. Exempt the application from it.',
  'check-access-policy':
    'An access policy in Exchange keeps ONES out of this mailbox. Add the room to the application’s scope.',
  'check-network':
    'Microsoft 365 cannot be reached from the server. Check its network, name service and firewall (443 outwards).',
  'remove-excess': 'ONES does not need these rights, and you may take them away: {{rights}}',
  'enable-room-account':
    'The account for the rooms is disabled. Enable it in Microsoft Entra ID, then open Room settings and press Sign in.',
  'sign-in-representative': 'Sign this account in below its address first.',
  'set-sender-address': 'Set a sender address with the connection, or choose another way for mail.',
  'sign-in-room-account':
    'The account for the rooms has to sign in. Open the connection’s Room settings and press Sign in.',
  'use-secret-value':
    'This is the secret’s ID. Copy the column “Value” in Azure; if it is not shown any more, make a new secret.',
  'grant-consent-again': 'An administrator took the consent away that was given before. Grant admin consent again.',
  'check-clock':
    'The clocks of this server and of Microsoft differ by more than five minutes. Set the server’s clock by NTP.',
  'make-rooms': 'The tenant has no room mailbox yet. Make one in the Exchange admin center.',
  'check-mailbox':
    'There is no such mailbox, or it has no licence. Compare the address with the Exchange admin center.',
  'restrict-mailboxes':
    'ONES can open this mailbox. Restrict the application with the script under Room settings, take the consent to Calendars.ReadWrite away, and try again in two hours.',
  'enable-account': 'The account is disabled. Enable it in Microsoft Entra ID.',
  'ask-support': 'Try again in a few minutes. If it stays, look the code up or ask your support.',
};
