import { describe, expect, it } from 'vitest';
import { consentAddress } from './consent-address.ts';
import { delegateScript, restrictScript } from './powershell.ts';
import { splitAddresses } from './room-addresses.ts';

const rooms = { mode: 'specified' as const, addresses: ['harbour3@x.example', "o'hara@x.example"] };

describe('what is handed to the tenant’s administrators', () => {
  it('[S12] sets the delegate for exactly the chosen rooms and keeps the private mark', () => {
    const script = delegateScript(rooms, 'ones@x.example');
    expect(script).toContain("  'harbour3@x.example',\n  'o''hara@x.example'\n)");
    expect(script).toContain("$delegate = 'ones@x.example'");
    expect(script).toContain('-AllBookInPolicy $false');
    expect(script).toContain('-RemovePrivateProperty $false');
    expect(script).toContain('-AccessRights FullAccess');
    expect(delegateScript({ mode: 'all', addresses: [] }, 'a@b.c')).toContain('-RecipientTypeDetails RoomMailbox');
  });

  it('[S20] grants the application the chosen rooms and nothing else', () => {
    const script = restrictScript(rooms, '1b4e28ba-2fa1-11d2-883f-0016d3cca427');
    expect(script).toContain("Add-DistributionGroupMember -Identity 'ONES rooms' -Member $room");
    expect(script).toContain("'harbour3@x.example'");
    expect(script).toContain("MemberOfGroup -eq '$($group.DistinguishedName)'");
    expect(script).toContain("-CustomResourceScope 'ONES rooms'");
    expect(script).toContain('Test-ServicePrincipalAuthorization');
    expect(restrictScript({ mode: 'all', addresses: [] }, 'x')).toContain("RecipientTypeDetails -eq 'RoomMailbox'");
  });

  it('[X1] leads to consent for the whole tenant at its own operator, and back to its connection', () => {
    const operator = { signInHost: 'https://login.example', graphHost: 'https://graph.example' };
    const address = new URL(
      consentAddress({ operator, tenantId: 't', clientId: 'c', redirectUri: 'https://o/back?x', state: 'id' }),
    );
    expect(address.pathname).toBe('/t/v2.0/adminconsent');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: 'c',
      scope: 'https://graph.example/.default',
      redirect_uri: 'https://o/back?x',
      state: 'id',
    });
  });

  it('[X5] reads addresses however they are pasted, each once, and tells what is none', () => {
    expect(splitAddresses(' A@x.example; b@x.example\nB@X.example,nonsense ')).toEqual({
      addresses: ['a@x.example', 'b@x.example'],
      wrong: ['nonsense'],
    });
  });
});
